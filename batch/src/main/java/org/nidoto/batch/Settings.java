package org.nidoto.batch;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.nidoto.report.text.Disclosure;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What {@code nidoto.yml} says, below the key {@code nidoto}.
 *
 * @param home the folder everything lies in
 * @param company the name on the reports' covers
 * @param language the language of messages and of reasons in rejects files, {@code ja} or {@code en}; the machine's where empty
 * @param database where the database is, and who we are there
 * @param inboxRest how long a file in the inbox must have rested before it is taken
 * @param maximumRejectShare the share of rejected rows, 0 to 1, above which a whole file is refused
 * @param maximumRejectShareFrom the number of rows from which that holds
 * @param staleAfter how long after the start of the last night that succeeded the alarm is raised
 * @param metricsFile where the last night's metrics go, below the home unless absolute; {@code runs/nidoto.prom} where empty
 * @param futureAsOf whether a night, an import or a deletion takes an as-of time whose day has not come: only in a home for trials
 * @param mail who gets the digest by mail, and through which server
 * @param editions the editions of the nightly digest and reviews: {@code full}, {@code pseudonymised} or both
 * @param pseudonymisedFreeText whether the pseudonymised edition prints free text
 * @param report how reports are to look
 * @param retention how long what is no longer needed is kept
 * @param parallel how much may happen at once
 * @param engine who judges and counts incidents and contacts: {@code local}, this process, or {@code spark}
 * @param spark where Spark is, for that engine
 * @param figures what changes figures; kept in versions with the data
 */
@ConfigurationProperties(prefix = "nidoto", ignoreUnknownFields = false)
public record Settings(
        Path home,
        @DefaultValue("") String company,
        @DefaultValue("") String language,
        @DefaultValue DatabaseSettings database,
        @DefaultValue("5s") Duration inboxRest,
        @DefaultValue("0.2") double maximumRejectShare,
        @DefaultValue("50") long maximumRejectShareFrom,
        @DefaultValue("26h") Duration staleAfter,
        @DefaultValue("") String metricsFile,
        @DefaultValue("false") boolean futureAsOf,
        @DefaultValue MailSettings mail,
        @DefaultValue("full") List<String> editions,
        @DefaultValue("false") boolean pseudonymisedFreeText,
        @DefaultValue ReportSettings report,
        @DefaultValue RetentionSettings retention,
        @DefaultValue ParallelSettings parallel,
        @DefaultValue("local") String engine,
        @DefaultValue SparkSettings spark,
        @DefaultValue Figures figures) {
    private static final String SPARK = "spark";

    public Settings {
        if (!engine.equals("local") && !engine.equals(SPARK)) {
            throw new IllegalArgumentException(
                    "nidoto.engine: \"" + engine + "\" is not known; expected local or spark");
        }
        if (engine.equals(SPARK) && retention.archive() != null) {
            throw new IllegalArgumentException(
                    "nidoto.retention.archive: where nidoto.engine is spark, the archive is what is"
                            + " counted; expected nothing, to keep it for ever");
        }
        if (!(maximumRejectShare >= 0 && maximumRejectShare <= 1)) {
            throw new IllegalArgumentException(
                    "nidoto.maximum-reject-share: " + maximumRejectShare + " is no share; expected 0 to 1");
        }
        if (editions.isEmpty()) {
            throw new IllegalArgumentException(
                    "nidoto.editions must not be empty; expected full, pseudonymised or both");
        }
        try {
            editions.forEach(Disclosure::of);
        } catch (IllegalArgumentException wrong) {
            throw new IllegalArgumentException("nidoto.editions: " + wrong.getMessage(), wrong);
        }
        if (inboxRest.isNegative()) {
            throw new IllegalArgumentException("nidoto.inbox-rest: " + inboxRest + " is negative; expected e.g. 5s");
        }
        if (staleAfter.isNegative() || staleAfter.isZero()) {
            throw new IllegalArgumentException(
                    "nidoto.stale-after: " + staleAfter + " is no time to wait; expected e.g. 26h");
        }
        if (!language.isEmpty() && !language.equals("ja") && !language.equals("en")) {
            throw new IllegalArgumentException("nidoto.language: \"" + language + "\" is not known; expected ja or en");
        }
        database = database.in(home);
        mail = mail.in(home, report.languages());
    }

    /** Whether incidents are counted on many machines, rather than by this process. */
    public boolean onSpark() {
        return engine.equals(SPARK);
    }

    /** The editions of what a night prints, each once. */
    public List<Disclosure> disclosures() {
        return editions.stream().map(Disclosure::of).distinct().toList();
    }

    /** Where metrics go. */
    public Path metrics() {
        return metricsFile.isEmpty() ? new Home(home).runs().resolve("nidoto.prom") : home.resolve(metricsFile);
    }

    /** The language of messages. */
    public Locale locale() {
        return language.isEmpty() ? Locale.getDefault() : Locale.forLanguageTag(language);
    }
}
