/** How a night goes: one job, one file. */
@NullMarked
package org.nidoto.batch.job;

import org.jspecify.annotations.NullMarked;
