package org.nidoto.report.document;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.nidoto.report.text.Language;

/**
 * How a printed review came about.
 *
 * @param edition the number of the issued edition; 0 for a draft
 * @param program name and version of what made it
 * @param knownAt nothing recorded later was known
 * @param sources the files its data came from, the latest of each kind and source
 * @param configuration the settings that change figures
 * @param lastIssued the edition of the same period that was issued last; empty where there is none
 */
public record Provenance(
        int edition,
        String program,
        Optional<Instant> knownAt,
        List<Source> sources,
        List<Setting> configuration,
        Optional<Issued> lastIssued) {
    /** Nothing is known. */
    public static final Provenance UNKNOWN =
            new Provenance(0, "", Optional.empty(), List.of(), List.of(), Optional.empty());

    public Provenance {
        sources = List.copyOf(sources);
        configuration = List.copyOf(configuration);
    }

    /** The same without the names of files, which may name clients. */
    public Provenance withoutNames() {
        return new Provenance(
                edition,
                program,
                knownAt,
                sources.stream()
                        .map(source -> new Source("", source.kind(), source.sha256()))
                        .toList(),
                configuration,
                lastIssued.map(issued -> new Issued(
                        issued.number(),
                        issued.asOf(),
                        issued.figures(),
                        issued.recomputed(),
                        issued.learnt().stream()
                                .map(file ->
                                        new Learnt("", file.kind(), file.added(), file.changed(), file.withdrawn()))
                                .toList(),
                        issued.configurationChanged())));
    }

    /**
     * A file that was read.
     *
     * @param kind what it holds, under the English name of the kind
     * @param sha256 of its bytes, in hex
     */
    public record Source(String name, String kind, String sha256) {}

    /** One key of the configuration with its value. */
    public record Setting(String key, String value) {}

    /**
     * An earlier edition of the same review.
     *
     * @param number counts the issued editions of the period from 1
     * @param asOf the instant after which nothing counted in it
     * @param figures what it said, in each language under the figures' names there
     * @param recomputed whether its own data were not to be had, so that the figures were computed anew from the records it knew
     * @param learnt what has come since
     * @param configurationChanged whether a setting that changes figures is another now
     */
    public record Issued(
            int number,
            Instant asOf,
            Map<Language, Map<String, String>> figures,
            boolean recomputed,
            List<Learnt> learnt,
            boolean configurationChanged) {
        public Issued {
            figures = Map.copyOf(figures);
            learnt = List.copyOf(learnt);
        }

        /** What it said in a language. */
        Map<String, String> figuresIn(Language language) {
            return figures.getOrDefault(language, Map.of());
        }
    }

    /** What one file changed. */
    public record Learnt(String file, String kind, long added, long changed, long withdrawn) {}
}
