/** The jobs, run for real. */
@NullMarked
package org.nidoto.batch.job;

import org.jspecify.annotations.NullMarked;
