package org.nidoto.batch.command;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.nidoto.batch.Settings;
import org.nidoto.core.calendar.FiscalQuarter;
import org.nidoto.core.calendar.ReviewPeriod;
import picocli.CommandLine.Option;

/** The options that name a period: a quarter or a span of days; without either, it is the last finished quarter. */
final class PeriodOptions {
    @Option(names = "--quarter", paramLabel = "2026Q2", descriptionKey = "quarter")
    private @Nullable String quarter;

    @Option(names = "--from", paramLabel = "DATE", descriptionKey = "from")
    private @Nullable LocalDate from;

    @Option(names = "--to", paramLabel = "DATE", descriptionKey = "to")
    private @Nullable LocalDate to;

    ReviewPeriod period(Settings settings, Instant asOf) throws CommandStopped {
        var fiscal = settings.figures().rules().fiscal();
        try {
            if (quarter != null && from == null && to == null) {
                return fiscal.period(FiscalQuarter.parse(quarter));
            }
            if (quarter == null && from != null && to != null) {
                return new ReviewPeriod(from, to);
            }
        } catch (IllegalArgumentException | DateTimeException wrong) {
            throw new CommandStopped(ExitCode.WRONG_USE, String.valueOf(wrong.getMessage()));
        }
        if (quarter != null || from != null || to != null) {
            throw new CommandStopped(ExitCode.WRONG_USE, Text.NO_PERIOD.in(NidotoCommand.personsLanguage()));
        }
        var today = asOf.atZone(settings.figures().zone()).toLocalDate();
        return fiscal.period(fiscal.quarterOf(today).previous());
    }
}
