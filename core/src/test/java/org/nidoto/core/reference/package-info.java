/** How a worked case is read, given to the code it is about, and compared with what comes back. */
@NullMarked
package org.nidoto.core.reference;

import org.jspecify.annotations.NullMarked;
