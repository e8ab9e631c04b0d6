package org.nidoto.batch.job;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.nidoto.core.calendar.ReviewPeriod;
import org.nidoto.report.text.Disclosure;
import org.nidoto.report.text.Language;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;

/**
 * What a run is asked to do, on its way through Spring Batch's job parameters.
 *
 * @param started when the command started: what tells one run from another
 * @param asOf the instant after which nothing counts
 * @param knownAt the instant after which nothing is known; empty for everything that is known
 * @param period what to review; empty for what is due
 * @param issue whether to issue the review
 * @param languages what to print it in, at least one
 * @param disclosures with names, with codes in their place, or both; empty for what the settings say
 * @param subjects the incidents or clients to report on, as they were written on the command line; empty for reviews and imports
 */
public record RunParameters(
        Instant started,
        Instant asOf,
        Optional<Instant> knownAt,
        Optional<ReviewPeriod> period,
        boolean issue,
        List<Language> languages,
        List<Disclosure> disclosures,
        List<String> subjects) {
    private static final String SUBJECT = "subject.";

    public RunParameters {
        languages = List.copyOf(languages);
        disclosures = List.copyOf(disclosures);
        subjects = List.copyOf(subjects);
    }

    /** The parameters of a night. */
    public static RunParameters nightly(Instant started, Instant asOf, List<Language> languages) {
        return new RunParameters(
                started, asOf, Optional.empty(), Optional.empty(), false, languages, List.of(), List.of());
    }

    /** The parameters of a run that imports. */
    public static RunParameters importing(Instant started, Instant asOf) {
        return new RunParameters(
                started,
                asOf,
                Optional.empty(),
                Optional.empty(),
                false,
                List.of(Language.JAPANESE),
                List.of(),
                List.of());
    }

    /** When a configuration became known that is found to have changed: a review as of a time to come is no reason to have learnt it then. */
    Instant learntAt() {
        return started.isBefore(asOf) ? started : asOf;
    }

    /** As Spring Batch keeps them. */
    public JobParameters asJobParameters() {
        var parameters = new JobParametersBuilder()
                .addString("started", started.toString())
                .addString("asOf", asOf.toString(), false)
                .addString("languages", languages.stream().map(Language::name).collect(Collectors.joining(",")), false);
        if (!disclosures.isEmpty()) {
            parameters.addString(
                    "disclosures", disclosures.stream().map(Disclosure::name).collect(Collectors.joining(",")), false);
        }
        knownAt.ifPresent(instant -> parameters.addString("knownAt", instant.toString(), false));
        period.ifPresent(days -> parameters
                .addString("from", days.from().toString(), false)
                .addString("to", days.to().toString(), false));
        if (issue) {
            parameters.addString("issue", "yes", false);
        }
        for (int i = 0; i < subjects.size(); i++) {
            parameters.addString(SUBJECT + i, subjects.get(i), false);
        }
        return parameters.toJobParameters();
    }

    static RunParameters of(JobParameters parameters) {
        return new RunParameters(
                required(parameters, "started"),
                required(parameters, "asOf"),
                Optional.ofNullable(parameters.getString("knownAt")).map(Instant::parse),
                Optional.ofNullable(parameters.getString("from"))
                        .map(from -> new ReviewPeriod(
                                LocalDate.parse(from), LocalDate.parse(present(parameters.getString("to"))))),
                parameters.getString("issue") != null,
                Stream.of(present(parameters.getString("languages")).split(","))
                        .map(Language::valueOf)
                        .toList(),
                Optional.ofNullable(parameters.getString("disclosures")).stream()
                        .flatMap(names -> Stream.of(names.split(",")))
                        .map(Disclosure::valueOf)
                        .toList(),
                Stream.iterate(0, i -> i + 1)
                        .map(i -> parameters.getString(SUBJECT + i))
                        .takeWhile(Objects::nonNull)
                        .map(RunParameters::present)
                        .toList());
    }

    private static Instant required(JobParameters parameters, String name) {
        return Instant.parse(present(parameters.getString(name)));
    }

    private static String present(@Nullable String value) {
        if (value == null) {
            throw new IllegalArgumentException("the run was started without a parameter it needs");
        }
        return value;
    }
}
