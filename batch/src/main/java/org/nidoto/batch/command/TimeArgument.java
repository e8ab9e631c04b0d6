package org.nidoto.batch.command;

import java.time.Instant;
import java.time.LocalTime;
import java.util.Optional;
import org.nidoto.batch.Settings;
import org.nidoto.batch.intake.Moments;
import org.nidoto.core.incident.Moment;

/** Reads a time from the command line: in the business zone unless it carries an offset; a date alone means the last second of its day. */
final class TimeArgument {
    private TimeArgument() {}

    static Instant asOf(Optional<String> text, Instant started, Settings settings) throws CommandStopped {
        return text.isPresent() ? instant(text.get(), settings) : started;
    }

    static Instant instant(String text, Settings settings) throws CommandStopped {
        var zone = settings.figures().zone();
        var moment = Moments.parse(text, zone);
        if (moment.isEmpty()) {
            throw new CommandStopped(ExitCode.WRONG_USE, Text.NO_TIME.in(NidotoCommand.personsLanguage(), text));
        }
        return moment.get() instanceof Moment.Timed timed
                ? timed.at()
                : moment.get()
                        .date(zone)
                        .atTime(LocalTime.of(23, 59, 59))
                        .atZone(zone)
                        .toInstant();
    }
}
