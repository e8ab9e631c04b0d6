package org.nidoto.report.text;

/**
 * How a company wants its reports worded.
 *
 * @param distribution who gets them; empty for the words' own
 * @param confidentiality how they are to be handled, for instance 社外秘; empty for the words' own
 * @param wareki whether Japanese dates count years by era (和暦)
 * @param currency the currency of all amounts by its ISO 4217 code, for instance JPY
 */
public record Imprint(String distribution, String confidentiality, boolean wareki, String currency) {
    /** What stands unless a company wants otherwise. */
    public static final Imprint DEFAULT = new Imprint("", "", false, "JPY");
}
