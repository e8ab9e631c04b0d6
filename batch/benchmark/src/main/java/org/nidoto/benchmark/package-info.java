/** The benchmark: the program beside other ways of loading the same rows. */
@NullMarked
package org.nidoto.benchmark;

import org.jspecify.annotations.NullMarked;
