package org.nidoto.batch.job;

/** Where a run says how far it is. */
public interface Progress {
    /** A file is being read. */
    void file(String name);

    /** So many more rows have been read. */
    void rows(int more);

    /** A report is being printed. */
    void report(String name);

    /** Something that a person may want to know; it may hold values from input. */
    void said(String sentence);

    /** There is nothing more to tell. */
    void done();
}
