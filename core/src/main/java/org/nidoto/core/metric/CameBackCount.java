package org.nidoto.core.metric;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.nidoto.core.incident.CauseCode;
import org.nidoto.core.incident.Label;
import org.nidoto.core.metric.RecurrenceRate.CameBack;
import org.nidoto.core.metric.RecurrenceRate.Recurred;
import org.nidoto.core.metric.RecurrenceTally.Lasted;

/** Which of the period's incidents are recurrences, by client and cause or because they name an earlier one. */
final class CameBackCount {
    private static final Comparator<Lasted> IN_ORDER =
            Comparator.comparing(Lasted::start).thenComparing(Lasted::id);

    private final RecurrenceTally tally;
    private final Recurrences recurrences;
    private final ReviewFrame frame;

    CameBackCount(RecurrenceTally tally, Recurrences recurrences, ReviewFrame frame) {
        this.tally = tally;
        this.recurrences = recurrences;
        this.frame = frame;
    }

    CameBack cameBack() {
        var all = new ArrayList<Lasted>();
        var causes = new Counts<CauseCode>();
        tally.forEach(incident -> {
            if (!incident.titleOfPeriod().isEmpty() && recurrences.cameBack(incident)) {
                all.add(incident);
                causes.add(cause(incident));
            }
        });
        all.sort(IN_ORDER);
        return new CameBack(
                all.size(),
                all.subList(Math.max(0, all.size() - CameBack.CAP), all.size()).stream()
                        .map(this::recurred)
                        .toList(),
                mostOften(causes));
    }

    private CauseCode cause(Lasted incident) {
        return incident.named().map(frame::atLevel).orElse(ReviewFrame.other());
    }

    private Recurred recurred(Lasted incident) {
        return new Recurred(
                incident.id(),
                incident.titleOfPeriod(),
                frame.codes().label(incident.client()),
                frame.codes().label(cause(incident)),
                incident.start());
    }

    private Optional<Label> mostOften(Counts<CauseCode> causes) {
        int most = causes.asMap().values().stream()
                .mapToInt(Integer::intValue)
                .max()
                .orElse(0);
        List<CauseCode> first = causes.asMap().entrySet().stream()
                .filter(cause -> cause.getValue() == most)
                .map(Map.Entry::getKey)
                .toList();
        return first.size() == 1 ? Optional.of(frame.codes().label(first.get(0))) : Optional.empty();
    }
}
