/** Turns a management review into a PDF: {@link org.nidoto.report.Reports} is the way in. */
@NullMarked
package org.nidoto.report;

import org.jspecify.annotations.NullMarked;
