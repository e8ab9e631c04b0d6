/** Spark as the engine for logs beyond one machine: it reads, judges and counts raw files by the formats and tallies of the local engine. */
@NullMarked
package org.nidoto.spark;

import org.jspecify.annotations.NullMarked;
