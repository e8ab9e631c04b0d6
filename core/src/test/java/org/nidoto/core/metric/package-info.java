/** Metrics, each against small logs counted by hand. */
@NullMarked
package org.nidoto.core.metric;

import org.jspecify.annotations.NullMarked;
