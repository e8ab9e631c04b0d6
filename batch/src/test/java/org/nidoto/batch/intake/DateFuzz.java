package org.nidoto.batch.intake;

/** Where Jazzer enters the readers of dates, months and numbers. */
public final class DateFuzz {
    private DateFuzz() {}

    /** Called by Jazzer for each input that it makes up. */
    public static void fuzzerTestOneInput(byte[] input) {
        AnyDate.isReadOrRefused(input);
    }
}
