package org.nidoto.report.document;

/** One point of the summary: the statement, then the numbers behind it. */
record Sentence(String head, String text) {}
