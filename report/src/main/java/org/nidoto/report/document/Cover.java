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
        String running) {
    /** One line of the cover's small print. */
    record Fact(String name, String value) {}

    static Cover of(Heading heading, int issue, Wording words) {
        var quarter = words.quarterOrPeriod(heading.quarter(), heading.period());
        var title = words.say(Phrase.REPORT_TITLE);
        boolean issued = heading.edition() == Edition.ISSUED;
        var handling = chosen(words.imprint().confidentiality(), Phrase.CONFIDENTIAL, words);
        return new Cover(
                heading.company(),
                words.say(Phrase.COVER_EYEBROW),
                title,
                quarter,
                words.say(Phrase.COVER_PERIOD, words.period(heading.period())),
                issued && issue > 0
                        ? words.say(Phrase.EDITION_NUMBER, issue)
                        : words.say(issued ? Phrase.EDITION_ISSUED : Phrase.EDITION_DRAFT),
                List.of(
                        new Fact(words.say(Phrase.COVER_AS_OF), words.fullInstant(heading.asOf())),
                        new Fact(
                                words.say(Phrase.COVER_STATE),
                                words.say(heading.periodIsOver() ? Phrase.PERIOD_OVER : Phrase.PERIOD_RUNNING)),
                        new Fact(
                                words.say(Phrase.COVER_DISTRIBUTION),
                                chosen(words.imprint().distribution(), Phrase.COVER_DISTRIBUTION_VALUE, words)),
                        new Fact(words.say(Phrase.COVER_HANDLING), handling)),
                List.of(words.say(Phrase.APPROVED), words.say(Phrase.REVIEWED), words.say(Phrase.PREPARED)),
                words.say(Phrase.APPROVAL_DATE),
                handling,
                words.say(issued ? Phrase.RUNNING_HEAD : Phrase.RUNNING_HEAD_DRAFT, title, quarter));
    }

    private static String chosen(String own, Phrase otherwise, Wording words) {
        return own.isBlank() ? words.say(otherwise) : own;
    }
}
