/** What is done so that an incident never happens again, where it was adopted, and what the quality meeting decided. */
@NullMarked
package org.nidoto.core.prevention;

import org.jspecify.annotations.NullMarked;
