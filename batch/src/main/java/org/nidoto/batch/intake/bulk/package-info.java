/** The large kinds of record, incidents and contacts, judged and counted from their raw files alone, on any number of machines. */
@NullMarked
package org.nidoto.batch.intake.bulk;

import org.jspecify.annotations.NullMarked;
