/** The walls between packages, and the job as a person runs it. */
@NullMarked
package org.nidoto.batch;

import org.jspecify.annotations.NullMarked;
