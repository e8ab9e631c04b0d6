package org.nidoto.report.document;

/**
 * How much the A3 sheet tells.
 *
 * @param findings sentences that say why the theme was chosen
 * @param rows of each table
 * @param chart height of the small charts in millimetres
 * @param diagram height of the cause-and-effect diagram in millimetres
 * @param letters of a title or name, after which it is cut with an ellipsis
 */
record A3Detail(int findings, int rows, int chart, int diagram, int letters) {}
