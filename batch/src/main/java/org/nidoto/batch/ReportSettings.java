package org.nidoto.batch;

import java.util.Currency;
import java.util.List;
import java.util.stream.Stream;
import org.nidoto.report.text.Disclosure;
import org.nidoto.report.text.Imprint;
import org.nidoto.report.text.Language;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How reports are to look, below the key {@code nidoto.report}. Nothing of it changes a figure.
 *
 * @param languages what reviews are printed in unless asked for otherwise, {@code ja} or {@code en}, at least one
 * @param distribution who gets them, as the cover says; the program's own words where empty
 * @param confidentiality how they are to be handled, as every page says; the program's own words where empty
 * @param approvals the boxes for seals, at most four, from the left; the program's own words where empty
 * @param wareki whether Japanese dates count years by era
 * @param currency the currency of all amounts by its ISO 4217 code
 */
public record ReportSettings(
        @DefaultValue("ja") List<String> languages,
        @DefaultValue("") String distribution,
        @DefaultValue("") String confidentiality,
        @DefaultValue({}) List<String> approvals,
        @DefaultValue("false") boolean wareki,
        @DefaultValue("JPY") String currency) {
    private static final String KEY = "nidoto.report.";
    private static final int MOST_APPROVALS = 4;

    public ReportSettings {
        languages = List.copyOf(languages);
        if (languages.isEmpty()) {
            throw new IllegalArgumentException(KEY + "languages must not be empty; expected e.g. [ja, en]");
        }
        languages.forEach(ReportSettings::language);
        approvals = List.copyOf(approvals);
        if (approvals.size() > MOST_APPROVALS || approvals.stream().anyMatch(String::isBlank)) {
            throw new IllegalArgumentException(KEY + "approvals: " + approvals + " is no list of up to "
                    + MOST_APPROVALS + " names; expected e.g. [承認, 審査, 作成]");
        }
        if (Currency.getAvailableCurrencies().stream()
                .map(Currency::getCurrencyCode)
                .noneMatch(currency::equals)) {
            throw new IllegalArgumentException(
                    KEY + "currency: \"" + currency + "\" is no ISO 4217 code; expected e.g. JPY");
        }
    }

    /** The languages that reviews are printed in. */
    public List<Language> printedIn() {
        return languages.stream().map(ReportSettings::language).toList();
    }

    /** How reports of an edition are worded. */
    public Imprint imprint(Disclosure disclosure) {
        return new Imprint(distribution, confidentiality, approvals, wareki, currency, disclosure);
    }

    private static Language language(String code) {
        return Stream.of(Language.values())
                .filter(language -> language.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        KEY + "languages: \"" + code + "\" is not known; expected ja or en"));
    }
}
