/** The management review against small logs. */
@NullMarked
package org.nidoto.core.review;

import org.jspecify.annotations.NullMarked;
