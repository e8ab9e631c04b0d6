package org.nidoto.batch.job;

import java.time.Instant;
import java.util.List;
import org.nidoto.batch.Figures;
import org.nidoto.batch.Settings;
import org.nidoto.batch.intake.RecordKind;
import org.nidoto.batch.intake.bulk.FactSearch;
import org.nidoto.batch.store.Configurations;
import org.nidoto.batch.store.FileAccount;
import org.nidoto.batch.store.KnowledgeTime;
import org.nidoto.batch.store.Records;
import org.nidoto.batch.store.SourceFiles;
import org.nidoto.core.incident.CodeBook;
import org.nidoto.core.metric.DataQuality;
import org.nidoto.core.metric.ReviewFrame;
import org.nidoto.core.review.Heading;
import org.nidoto.core.review.ManagementReview;
import org.nidoto.core.review.ReviewInputs;

/** Makes a review of what is kept: the engine counts the facts as they were known, then the reckoning. */
final class Reviewing {
    private final Records records;
    private final SourceFiles files;
    private final KnowledgeTime knowledge;
    private final Configurations configurations;
    private final Engine engine;
    private final Settings settings;

    Reviewing(
            Records records,
            SourceFiles files,
            KnowledgeTime knowledge,
            Configurations configurations,
            Engine engine,
            Settings settings) {
        this.records = records;
        this.files = files;
        this.knowledge = knowledge;
        this.configurations = configurations;
        this.engine = engine;
        this.settings = settings;
    }

    /** A review, and what it was made from. */
    record Made(
            ManagementReview review, Instant knownAt, long configurationId, ReviewFrame frame, ReviewInputs inputs) {
        /** The same with another wording of the review. */
        Made with(ManagementReview told) {
            return new Made(told, knownAt, configurationId, frame, inputs);
        }
    }

    Made review(ReviewRequest request) {
        return review(request, FactSearch.forNames());
    }

    /** The same; the search is shown every incident, whether it counts or not. */
    Made review(ReviewRequest request, FactSearch search) {
        configurations.keep(settings.figures().text(), knowledge.next(request.learntAt()));
        var latest = knowledge.latest().orElse(request.asOf());
        var knownAt = request.knownAt().filter(latest::isAfter).orElse(latest);
        var configuration = configurations.knownAt(knownAt);
        var figures = Figures.read(configuration.content());
        var frame =
                new ReviewFrame(request.period(), request.asOf(), figures.rules(), figures.calendar(), codes(knownAt));
        var heading = new Heading(
                settings.company(), request.period(), frame.quarter(), request.asOf(), frame.zone(), request.edition());
        var inputs = inputs(knownAt);
        return new Made(
                ManagementReview.of(heading, engine.count(frame, knownAt, search), inputs),
                knownAt,
                configuration.id(),
                frame,
                inputs);
    }

    ReviewInputs inputs(Instant knownAt) {
        return new ReviewInputs(
                records.measures().knownAt(knownAt),
                records.adoptions().knownAt(knownAt),
                records.exposure().knownAt(knownAt),
                records.decisions().knownAt(knownAt),
                importedRows(knownAt));
    }

    CodeBook codes(Instant knownAt) {
        return new CodeBook(
                records.departments().knownAt(knownAt),
                records.clients().knownAt(knownAt),
                records.codes().knownAt(knownAt));
    }

    private List<DataQuality.ImportedRows> importedRows(Instant knownAt) {
        return files.lastRowsOfEachKind(knownAt).entrySet().stream()
                .map(kind -> rows(kind.getKey(), kind.getValue()))
                .toList();
    }

    static DataQuality.ImportedRows rows(RecordKind kind, FileAccount.Rows rows) {
        return new DataQuality.ImportedRows(
                kind.englishName(), rows.read(), rows.taken(), rows.filtered(), rows.rejected(), rows.duplicate());
    }

    /** What is known now, and the rules in force; rules that have changed are kept first. */
    Known known(Instant asOf) {
        configurations.keep(settings.figures().text(), knowledge.next(asOf));
        var latest = knowledge.latest().orElse(asOf);
        var configuration = configurations.knownAt(latest);
        return new Known(latest, configuration.id(), Figures.read(configuration.content()));
    }

    /** A state of knowledge. */
    record Known(Instant at, long configurationId, Figures figures) {}
}
