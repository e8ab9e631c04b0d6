package org.nidoto.report.document;

import java.util.List;
import org.nidoto.report.text.Disclosure;
import org.nidoto.report.text.Imprint;
import org.nidoto.report.text.Phrase;
import org.nidoto.report.text.Wording;

/**
 * What stands on every report: as the company wants it, else in our own words.
 *
 * @param distribution who gets it
 * @param confidentiality how it is to be handled
 * @param approvals the boxes for seals, from the left
 * @param edition whether it names clients and persons; on every page
 */
record Masthead(String distribution, String confidentiality, List<String> approvals, String edition) {
    static Masthead of(Wording words) {
        var imprint = words.imprint();
        return new Masthead(
                chosen(imprint.distribution(), Phrase.COVER_DISTRIBUTION_VALUE, words),
                chosen(imprint.confidentiality(), Phrase.CONFIDENTIAL, words),
                approvals(imprint, words),
                words.say(imprint.disclosure()));
    }

    /** The edition as a report that leaves the house says it: only where codes stand in the place of names. */
    static String editionForOthers(Wording words) {
        var edition = words.imprint().disclosure();
        return edition == Disclosure.FULL ? "" : words.say(edition);
    }

    private static List<String> approvals(Imprint imprint, Wording words) {
        return imprint.approvals().isEmpty()
                ? List.of(words.say(Phrase.APPROVED), words.say(Phrase.REVIEWED), words.say(Phrase.PREPARED))
                : imprint.approvals();
    }

    private static String chosen(String own, Phrase otherwise, Wording words) {
        return own.isBlank() ? words.say(otherwise) : own;
    }
}
