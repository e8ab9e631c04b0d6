package org.nidoto.batch.job;

import java.util.List;
import java.util.Optional;
import org.nidoto.batch.intake.RecordKind;
import org.nidoto.batch.store.Configurations;
import org.nidoto.batch.store.Editions;
import org.nidoto.batch.store.FileAccount;
import org.nidoto.batch.store.SourceFiles;
import org.nidoto.core.review.Heading.Edition;
import org.nidoto.report.document.Provenance;
import org.nidoto.report.document.Provenance.Issued;
import org.nidoto.report.document.Provenance.Learnt;
import org.nidoto.report.document.Provenance.Setting;
import org.nidoto.report.document.Provenance.Source;

/** How reviews came about: from which files, under which configuration, and what has been learnt since the last issued edition. */
final class Origins {
    private final Reviewing reviewing;
    private final Editions editions;
    private final Configurations configurations;
    private final SourceFiles files;

    Origins(Reviewing reviewing, Editions editions, Configurations configurations, SourceFiles files) {
        this.reviewing = reviewing;
        this.editions = editions;
        this.configurations = configurations;
        this.files = files;
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

    /** The edition as it was: its instants and its configuration give the same figures for ever. */
    private Issued issued(Editions.Edition edition, Reviewing.Made made) {
        var review = reviewing
                .review(new ReviewRequest(
                        edition.period(), edition.asOf(), Optional.of(edition.knownAt()), Edition.ISSUED))
                .review();
        var learnt = files.acceptedBetween(edition.knownAt(), made.knownAt()).stream()
                .map(file -> new Learnt(
                        file.name(),
                        kind(file),
                        file.records().added(),
                        file.records().changed(),
                        file.records().withdrawn()))
                .filter(file -> file.added() + file.changed() + file.withdrawn() > 0)
                .toList();
        return new Issued(edition.number(), review, learnt, edition.configurationId() != made.configurationId());
    }
}
