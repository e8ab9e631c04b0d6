/** Working time, fiscal quarters and the periods that reviews are about. */
@NullMarked
package org.nidoto.core.calendar;

import org.jspecify.annotations.NullMarked;
