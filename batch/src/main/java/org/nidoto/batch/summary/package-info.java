/** How each run went, for people and programs: one summary a run, and metrics. */
@NullMarked
package org.nidoto.batch.summary;

import org.jspecify.annotations.NullMarked;
