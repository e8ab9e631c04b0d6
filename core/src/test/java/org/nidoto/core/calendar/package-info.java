/** What the business clock promises: additivity, agreement with counting minute by minute, days on which clocks change. */
@NullMarked
package org.nidoto.core.calendar;

import org.jspecify.annotations.NullMarked;
