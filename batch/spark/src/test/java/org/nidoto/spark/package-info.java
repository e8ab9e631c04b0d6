/** Nights on Spark held against nights without it, run by the programs as they are delivered. */
@NullMarked
package org.nidoto.spark;

import org.jspecify.annotations.NullMarked;
