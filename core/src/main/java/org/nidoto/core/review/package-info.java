/** The management review: everything one review says, as one immutable value. */
@NullMarked
package org.nidoto.core.review;

import org.jspecify.annotations.NullMarked;
