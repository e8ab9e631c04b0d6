/** The handbook, held to the program. */
@NullMarked
package org.nidoto.batch.handbook;

import org.jspecify.annotations.NullMarked;
