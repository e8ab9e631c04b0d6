/** The invented company behind the files in {@code samples/}, and what writes them: the same seed, the same bytes. */
@NullMarked
package org.nidoto.batch.samples;

import org.jspecify.annotations.NullMarked;
