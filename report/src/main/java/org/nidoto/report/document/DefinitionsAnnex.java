package org.nidoto.report.document;

import static org.nidoto.report.document.Composition.row;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.nidoto.report.document.Block.Row;
import org.nidoto.report.document.Section.Flow;
import org.nidoto.report.text.Caption;
import org.nidoto.report.text.Phrase;
import org.nidoto.report.text.Term;

/** How the figures are defined, and the rules the company set for them. */
final class DefinitionsAnnex {
    private static final List<Term> TERMS = List.of(
            Term.COHORT,
            Term.AS_OF,
            Term.INTERVAL,
            Term.TIMES,
            Term.FASTER,
            Term.ATTAINMENT,
            Term.PARETO,
            Term.SIGNAL,
            Term.RATE,
            Term.RECURRENCE,
            Term.ADOPTION,
            Term.COVERAGE,
            Term.PROMISE,
            Term.CLIENT,
            Term.PERSON,
            Term.COMPLETENESS);

    private DefinitionsAnnex() {}

    static Section of(Composition page) {
        var definitions = TERMS.stream()
                .map(term -> row(page.say(term), page.wording().words().aspect(term, "meaning")))
                .toList();
        return new Section(
                "A3",
                page.say(Caption.SECTION_DEFINITIONS),
                Flow.FOLLOWS,
                List.of(
                        page.whole(
                                page.say(Caption.TABLE_DEFINITIONS),
                                List.of(page.text(Caption.COLUMN_TERM, 24), page.text(Caption.COLUMN_MEANING, 76)),
                                definitions,
                                ""),
                        page.whole(
                                page.say(Caption.TABLE_SETTINGS),
                                List.of(page.text(Caption.COLUMN_ITEM, 34), page.text(Caption.COLUMN_VALUE, 66)),
                                settings(page),
                                "")));
    }

    private static List<Row> settings(Composition page) {
        var rules = page.review().rules();
        var words = page.wording();
        var separator = page.say(Phrase.LIST_SEPARATOR);
        var rows = new ArrayList<Row>();
        rows.add(row(
                page.say(Phrase.SETTING_HOURS),
                rules.hours().windows().stream()
                        .map(window -> page.say(
                                Phrase.RANGE,
                                words.times().clock(window.opens()),
                                words.times().clock(window.closes())))
                        .collect(Collectors.joining(separator))));
        rows.add(row(
                page.say(Phrase.SETTING_WEEKDAYS),
                rules.hours().workingDays().stream()
                        .sorted()
                        .map(day -> page.say(day))
                        .collect(Collectors.joining(separator))));
        rows.add(row(page.say(Phrase.SETTING_ZONE), rules.hours().zone().getId()));
        rows.add(row(
                page.say(Phrase.SETTING_TARGETS),
                rules.targets().isEmpty()
                        ? page.say(Phrase.DASH)
                        : rules.targets().entrySet().stream()
                                .sorted(Map.Entry.comparingByKey())
                                .map(target -> words.say(target.getKey()) + " "
                                        + words.times().business(target.getValue()))
                                .collect(Collectors.joining(separator))));
        rows.add(row(page.say(Phrase.SETTING_CAUSE_LEVEL), words.count(rules.causeLevel())));
        rows.add(row(
                page.say(Phrase.SETTING_GRACE),
                rules.promiseGrace().isZero()
                        ? page.say(Phrase.NONE)
                        : words.times().business(rules.promiseGrace())));
        rows.add(row(page.say(Phrase.SETTING_SILENCE), words.times().business(rules.silenceLimit())));
        rows.addAll(ChoicesTable.rows(page));
        return rows;
    }
}
