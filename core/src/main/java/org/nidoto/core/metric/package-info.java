/** One file a metric: the tally that counts it in one pass over the facts, and the record that says it. */
@NullMarked
package org.nidoto.core.metric;

import org.jspecify.annotations.NullMarked;
