/** Whatever breaks in the middle of a night: what comes of it. */
@NullMarked
package org.nidoto.batch.faults;

import org.jspecify.annotations.NullMarked;
