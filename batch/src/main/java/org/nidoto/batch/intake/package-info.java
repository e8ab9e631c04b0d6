/** From a file's bytes to judged records: encoding, header, rows, and one format for each kind of record. */
@NullMarked
package org.nidoto.batch.intake;

import org.jspecify.annotations.NullMarked;
