/** Charts drawn as vectors from numbers that were computed elsewhere: one theme, one class a chart. */
@NullMarked
package org.nidoto.report.chart;

import org.jspecify.annotations.NullMarked;
