/** The distribution archive as the build has made it: run once it has, in the phase {@code integration-test}. */
@NullMarked
package org.nidoto.batch.distribution;

import org.jspecify.annotations.NullMarked;
