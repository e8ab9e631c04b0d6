package org.nidoto.batch.job;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.nidoto.batch.Home;
import org.nidoto.batch.Settings;
import org.nidoto.batch.intake.RecordKind;
import org.nidoto.batch.store.Configurations;
import org.nidoto.batch.store.Editions;
import org.nidoto.batch.store.FileAccount;
import org.nidoto.batch.store.SourceFiles;
import org.nidoto.core.review.Heading.Edition;
import org.nidoto.report.Reports;
import org.nidoto.report.document.Provenance;
import org.nidoto.report.document.Provenance.Issued;
import org.nidoto.report.document.Provenance.Learnt;
import org.nidoto.report.document.Provenance.Setting;
import org.nidoto.report.document.Provenance.Source;
import org.nidoto.report.text.Disclosure;
import org.nidoto.report.text.Language;

/** How reviews came about: from which files, under which configuration, and what has been learnt since the last issued edition. */
final class Origins {
    private final Reviewing reviewing;
    private final Editions editions;
    private final Configurations configurations;
    private final SourceFiles files;
    private final Home home;
    private final Settings settings;

    Origins(
            Reviewing reviewing,
            Editions editions,
            Configurations configurations,
            SourceFiles files,
            Home home,
            Settings settings) {
        this.reviewing = reviewing;
        this.editions = editions;
        this.configurations = configurations;
        this.files = files;
        this.home = home;
        this.settings = settings;
    }

    /**
     * The origin of one review.
     *
     * @param number of the issued edition it is going to be; 0 for a draft
     */
    Provenance of(ReviewRequest request, Reviewing.Made made, int number) {
        return new Provenance(
                number,
                program(),
                Optional.of(made.knownAt()),
                files.lastOfEachKind(made.knownAt()).stream()
                        .map(Origins::source)
                        .toList(),
                settings(made.configurationId()),
                editions.lastIssuedEdition(request.period()).map(edition -> issued(edition, made)));
    }

    private static String program() {
        var version = Origins.class.getPackage().getImplementationVersion();
        return version == null ? "Nidoto" : "Nidoto " + version;
    }

    private static Source source(FileAccount file) {
        return new Source(file.name(), kind(file), file.sha256().orElse(""));
    }

    private static String kind(FileAccount file) {
        return file.kind().map(RecordKind::englishName).orElse("");
    }

    private List<Setting> settings(long configurationId) {
        return configurations
                .get(configurationId)
                .content()
                .lines()
                .map(line -> line.split("=", 2))
                .map(parts -> new Setting(parts[0], parts[1]))
                .toList();
    }

    /** The edition as it was issued: what its own data say. */
    private Issued issued(Editions.Edition edition, Reviewing.Made made) {
        var own = ownFigures(edition);
        var learnt = files.acceptedBetween(edition.knownAt(), made.knownAt()).stream()
                .map(file -> new Learnt(
                        file.name(),
                        kind(file),
                        file.records().added(),
                        file.records().changed(),
                        file.records().withdrawn()))
                .filter(file -> file.added() + file.changed() + file.withdrawn() > 0)
                .toList();
        return new Issued(
                edition.number(),
                edition.asOf(),
                own.orElseGet(() -> figuresAnew(edition)),
                own.isEmpty(),
                learnt,
                edition.configurationId() != made.configurationId());
    }

    /** The figures in the data of an edition; empty where these are gone or are not what was written. */
    private Optional<Map<Language, Map<String, String>>> ownFigures(Editions.Edition edition) {
        for (var kept : editions.data(edition)) {
            var file = home.reports().resolve(kept.file());
            try {
                if (Files.isRegularFile(file) && ReceiveFiles.sha256(file).equals(kept.sha256())) {
                    return ReviewJson.printed(Files.readString(file));
                }
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }
        return Optional.empty();
    }

    /** An edition's instants and its configuration give the same figures for ever, as far as this version computes as that one did. */
    private Map<Language, Map<String, String>> figuresAnew(Editions.Edition edition) {
        var request = new ReviewRequest(
                edition.period(), edition.asOf(), edition.asOf(), Optional.of(edition.knownAt()), Edition.ISSUED);
        var review = reviewing.review(request).review();
        var imprint = settings.report().imprint(Disclosure.FULL);
        return Stream.of(Language.values())
                .collect(
                        Collectors.toMap(language -> language, language -> Reports.figures(review, imprint, language)));
    }
}
