/** What readers read: languages, phrases, the wording of numbers and dates, fonts and line breaking. */
@NullMarked
package org.nidoto.report.text;

import org.jspecify.annotations.NullMarked;
