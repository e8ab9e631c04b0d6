/** From XHTML to a PDF that is archivable, accessible and the same byte for byte each time it is printed. */
@NullMarked
package org.nidoto.report.document;

import org.jspecify.annotations.NullMarked;
