package org.nidoto.report.document;

import java.util.List;
import org.nidoto.core.review.Heading;
import org.nidoto.core.review.Heading.Edition;
import org.nidoto.report.text.Phrase;
import org.nidoto.report.text.Wording;

/** The first page, and what runs along the top of all others. */
record Cover(
        String company,
        String eyebrow,
        String title,
        String quarter,
        String days,
        String edition,
        List<Fact> facts,
        List<String> approvals,
        String dateLine,
        String confidentiality,
        String foot,
        String running) {
    private static final int MOST_LETTERS = 20;

    /** The company as it runs along the top of the pages. */
    public String runningCompany() {
        return Makeup.brief(company, MOST_LETTERS);
    }

    /** One line of the cover's small print. */
    record Fact(String name, String value) {}

    static Cover of(Heading heading, int issue, Wording words) {
        var quarter = words.times().quarterOrPeriod(heading.quarter(), heading.period());
        var title = words.say(Phrase.REPORT_TITLE);
        boolean issued = heading.edition() == Edition.ISSUED;
        var masthead = Masthead.of(words);
        return new Cover(
                heading.company(),
                words.say(Phrase.COVER_EYEBROW),
                title,
                quarter,
                words.say(Phrase.COVER_PERIOD, words.times().period(heading.period())),
                issued && issue > 0
                        ? words.say(Phrase.EDITION_NUMBER, issue)
                        : words.say(issued ? Phrase.EDITION_ISSUED : Phrase.EDITION_DRAFT),
                List.of(
                        new Fact(words.say(Phrase.COVER_AS_OF), words.times().fullInstant(heading.asOf())),
                        new Fact(
                                words.say(Phrase.COVER_STATE),
                                words.say(heading.periodIsOver() ? Phrase.PERIOD_OVER : Phrase.PERIOD_RUNNING)),
                        new Fact(
                                words.say(Phrase.COVER_EDITION),
                                words.words().aspect(words.imprint().disclosure(), "meaning")),
                        new Fact(words.say(Phrase.COVER_DISTRIBUTION), masthead.distribution()),
                        new Fact(words.say(Phrase.COVER_HANDLING), masthead.confidentiality())),
                masthead.approvals(),
                words.say(Phrase.APPROVAL_DATE),
                masthead.confidentiality(),
                masthead.edition(),
                words.say(issued ? Phrase.RUNNING_HEAD : Phrase.RUNNING_HEAD_DRAFT, title, quarter));
    }
}
