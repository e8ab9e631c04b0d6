package org.nidoto.report.document;

/**
 * How many lines the digest's lists show.
 *
 * @param rows of each list
 * @param reasons of rows that were not taken
 */
record DigestCaps(int rows, int reasons) {}
