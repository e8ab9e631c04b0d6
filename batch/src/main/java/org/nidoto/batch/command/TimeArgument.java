package org.nidoto.batch.command;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
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

    /**
     * The same for what cannot be taken back, be it that files are imported, which counts as learnt then, or that something is deleted: a day
     * that has not come is refused, unless the home is one for trials.
     */
    static Instant asOfForGood(Optional<String> text, Instant started, Settings settings) throws CommandStopped {
        var asOf = asOf(text, started, settings);
        var zone = settings.figures().zone();
        if (asOf.atZone(zone).toLocalDate().isAfter(started.atZone(zone).toLocalDate()) && !settings.futureAsOf()) {
            throw new CommandStopped(
                    ExitCode.WRONG_USE,
                    Text.DAY_TO_COME.in(NidotoCommand.personsLanguage(), local(asOf, zone), local(started, zone)));
        }
        return asOf;
    }

    private static String local(Instant instant, ZoneId zone) {
        return LocalDateTime.ofInstant(instant, zone)
                .truncatedTo(ChronoUnit.SECONDS)
                .toString();
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
