/** Import profiles: what a YAML file says about a foreign file's form and about how its rows become our records. */
@NullMarked
package org.nidoto.batch.intake.profile;

import org.jspecify.annotations.NullMarked;
