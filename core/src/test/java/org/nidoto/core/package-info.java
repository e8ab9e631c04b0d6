/** The worked cases every statistic must agree with. */
@NullMarked
package org.nidoto.core;

import org.jspecify.annotations.NullMarked;
