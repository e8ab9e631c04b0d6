package org.nidoto.core.calendar;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.function.Predicate;

/** Which days are free although their day of the week is not; it can be sent to another machine if what it holds can. */
public interface Holidays extends Predicate<LocalDate>, Serializable {}
