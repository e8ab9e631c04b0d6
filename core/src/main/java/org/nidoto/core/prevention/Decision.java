package org.nidoto.core.prevention;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What a quality meeting decided (決定事項).
 *
 * @param number its own number (決定番号)
 * @param doneAt when it was done; empty while it is not
 */
public record Decision(
        String number,
        LocalDate meetingDate,
        String text,
        Optional<String> owner,
        Optional<LocalDate> dueAt,
        Optional<LocalDate> doneAt) {}
