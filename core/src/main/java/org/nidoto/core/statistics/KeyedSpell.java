package org.nidoto.core.statistics;

import java.time.LocalDate;
import java.util.Optional;

/**
 * One incident as recurrence sees it: what it is about, and from which day to which it lasted.
 *
 * @param key what must be alike for a later incident to be the same one again, for instance client and cause
 * @param start the day it occurred
 * @param end the day it was closed; empty while it is open
 */
public record KeyedSpell(String key, LocalDate start, Optional<LocalDate> end) {}
