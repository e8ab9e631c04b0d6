/** What is kept: every version of every record with the file it came from, and what has been printed. */
@NullMarked
package org.nidoto.batch.store;

import org.jspecify.annotations.NullMarked;
