/** What a profile may say, and what it is told when it says something else. */
@NullMarked
package org.nidoto.batch.intake.profile;

import org.jspecify.annotations.NullMarked;
