package org.nidoto.report.chart;

import java.time.YearMonth;
import java.util.List;
import java.util.stream.IntStream;
import org.nidoto.report.text.Phrase;
import org.nidoto.report.text.Wording;

/** The months along a chart: up to fourteen in words with their number of cases, more of them by their figures alone. */
record Months(List<YearMonth> months, Wording wording) {
    private static final int ROOMY = 14;

    Months {
        months = List.copyOf(months);
    }

    boolean crowded() {
        return months.size() > ROOMY;
    }

    /** Whether there is room for the value at the given month: at each, or at the last alone where months are crowded. */
    boolean hasRoomForValue(int month) {
        return !crowded() || month == months.size() - 1;
    }

    List<String> labels() {
        return months.stream()
                .map(month -> crowded()
                        ? Integer.toString(month.getMonthValue())
                        : wording.times().month(month))
                .toList();
    }

    /** The labels with the number of cases below, where there is room for it. */
    List<String> labels(List<Integer> cases) {
        var names = labels();
        return IntStream.range(0, months.size())
                .mapToObj(i ->
                        crowded() ? names.get(i) : names.get(i) + "\n" + wording.say(Phrase.IN_BRACKETS, cases.get(i)))
                .toList();
    }
}
