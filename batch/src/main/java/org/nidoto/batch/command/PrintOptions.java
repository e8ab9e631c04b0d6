package org.nidoto.batch.command;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.nidoto.batch.Settings;
import org.nidoto.report.text.Disclosure;
import org.nidoto.report.text.Language;
import picocli.CommandLine.Option;

/** The options that all reports on demand have. */
final class PrintOptions {
    @Option(names = "--as-of", paramLabel = "TIME", descriptionKey = "as-of")
    private @Nullable String asOf;

    @Option(names = "--known-at", paramLabel = "TIME", descriptionKey = "known-at")
    private @Nullable String knownAt;

    @Option(names = "--language", paramLabel = "ja,en", split = ",", descriptionKey = "language")
    private List<String> languages = List.of();

    @Option(names = "--edition", paramLabel = "full,pseudonymised", split = ",", descriptionKey = "edition")
    private List<String> editions = List.of("full");

    /** With names, with codes in their place, or both. */
    List<Disclosure> disclosures() throws CommandStopped {
        try {
            return editions.stream().map(Disclosure::of).distinct().toList();
        } catch (IllegalArgumentException wrong) {
            throw new CommandStopped(ExitCode.WRONG_USE, String.valueOf(wrong.getMessage()));
        }
    }

    Instant asOf(Instant started, Settings settings) throws CommandStopped {
        return TimeArgument.asOf(Optional.ofNullable(asOf), started, settings);
    }

    Optional<Instant> knownAt(Settings settings) throws CommandStopped {
        return knownAt == null ? Optional.empty() : Optional.of(TimeArgument.instant(knownAt, settings));
    }

    /** Those asked for, or those of the configuration. */
    List<Language> languages(Settings settings) throws CommandStopped {
        if (languages.isEmpty()) {
            return settings.report().printedIn();
        }
        var all = new ArrayList<Language>();
        for (var code : languages) {
            all.add(Stream.of(Language.values())
                    .filter(language -> language.code().equals(code))
                    .findFirst()
                    .orElseThrow(() -> new CommandStopped(
                            ExitCode.WRONG_USE, Text.NO_LANGUAGE.in(NidotoCommand.personsLanguage(), code))));
        }
        return all;
    }
}
