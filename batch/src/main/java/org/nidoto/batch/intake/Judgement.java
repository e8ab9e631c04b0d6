package org.nidoto.batch.intake;

/** What became of rows of a file: judged, or known from before in the same words. */
public sealed interface Judgement<T> permits Judged, Known {}
