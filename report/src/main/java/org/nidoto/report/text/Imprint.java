package org.nidoto.report.text;

import java.util.List;

/**
 * What all reports of one printing have in common: how the company wants them worded, and whether they name clients and persons.
 *
 * @param distribution who gets them; empty for the words' own
 * @param confidentiality how they are to be handled, for instance 社外秘; empty for the words' own
 * @param approvals the boxes for seals, from the left; empty for the words' own (承認, 審査, 作成)
 * @param wareki whether Japanese dates count years by era (和暦)
 * @param currency the currency of all amounts by its ISO 4217 code, for instance JPY
 * @param disclosure which edition each page says it is
 */
public record Imprint(
        String distribution,
        String confidentiality,
        List<String> approvals,
        boolean wareki,
        String currency,
        Disclosure disclosure) {
    /** What stands unless a company wants otherwise. */
    public static final Imprint DEFAULT = new Imprint("", "", List.of(), false, "JPY", Disclosure.FULL);

    public Imprint {
        approvals = List.copyOf(approvals);
    }

    /** The same of another edition. */
    public Imprint of(Disclosure edition) {
        return new Imprint(distribution, confidentiality, approvals, wareki, currency, edition);
    }
}
