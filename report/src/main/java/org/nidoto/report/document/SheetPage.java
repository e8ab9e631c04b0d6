package org.nidoto.report.document;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.nidoto.core.incident.Label;
import org.nidoto.core.incident.Moment;
import org.nidoto.report.document.Block.Column;
import org.nidoto.report.document.Block.Pair;
import org.nidoto.report.text.Language;
import org.nidoto.report.text.Phrase;
import org.nidoto.report.text.Wording;

/** A report without a cover: a head with boxes for seals, then sections one below the other. */
final class SheetPage extends Makeup {
    private static final Template TEMPLATE = new Template();

    SheetPage(Wording wording) {
        super(wording);
    }

    /**
     * What stands at a sheet's head and along the top of its pages.
     *
     * @param subject what the PDF calls itself beside its title
     * @param topic what the sheet is about, below its title
     * @param mark how it is to be handled, in the top corner; may be empty
     * @param foot which edition it is, at the foot of its pages; may be empty
     */
    record Head(
            String company,
            String eyebrow,
            String title,
            String subject,
            String topic,
            String running,
            String mark,
            String foot) {
        private static final int MOST_LETTERS = 20;

        /** The company as it runs along the top of the pages. */
        public String runningCompany() {
            return brief(company, MOST_LETTERS);
        }
    }

    /** The page description of a sheet. */
    String xhtml(Head head, List<Section> sections) {
        Map<String, Object> values = new HashMap<>();
        values.put("language", wording().words().language().code());
        values.put("style", Template.style());
        values.put("head", head);
        values.put("roles", Masthead.of(wording()).approvals());
        values.put("dateLine", say(Phrase.APPROVAL_DATE));
        values.put("sections", sections);
        return TEMPLATE.fill("sheet", values);
    }

    /** A column of dates or times that stay on one line. */
    Column start(Enum<?> heading, int percent) {
        return new Column(say(heading), percent, "nowrap");
    }

    Pair pair(String field, String value) {
        return new Pair(wording().words().field(field), value);
    }

    Pair pair(String field, Optional<String> value) {
        return pair(field, value.orElse(dash()));
    }

    /** The name alone, whether a list holds it or not. */
    String plainName(Label label) {
        return wording().words().language() == Language.JAPANESE ? label.ja() : label.en();
    }

    String dash() {
        return say(Phrase.DASH);
    }

    String nameOrDash(Optional<Label> label) {
        return label.map(this::name).orElse(dash());
    }

    String momentOrDash(Optional<Moment> moment) {
        return moment.map(wording().times()::moment).orElse(dash());
    }

    String sayOrDash(Optional<? extends Enum<?>> word) {
        return word.map(this::say).orElse(dash());
    }
}
