package org.nidoto.batch.job;

/** Something from input, or a name: it stands in what the terminal says, and in no log above DEBUG. */
record Value(Object shown) {
    @Override
    public String toString() {
        return String.valueOf(shown);
    }
}
