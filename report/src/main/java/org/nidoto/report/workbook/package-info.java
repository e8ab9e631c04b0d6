/** The numbers behind a review's charts and tables as a spreadsheet, one sheet each. */
@NullMarked
package org.nidoto.report.workbook;

import org.jspecify.annotations.NullMarked;
