package org.nidoto.batch.job;

import java.time.Instant;
import java.util.List;
import org.nidoto.batch.Figures;
import org.nidoto.batch.Settings;
import org.nidoto.batch.store.Configurations;
import org.nidoto.batch.store.Facts;
import org.nidoto.batch.store.FileAccount;
import org.nidoto.batch.store.KnowledgeTime;
import org.nidoto.batch.store.Records;
import org.nidoto.batch.store.SourceFiles;
import org.nidoto.core.calendar.ReviewPeriod;
import org.nidoto.core.incident.CodeBook;
import org.nidoto.core.metric.DataQuality;
import org.nidoto.core.review.Heading;
import org.nidoto.core.review.ManagementReview;
import org.springframework.transaction.support.TransactionTemplate;

/** Makes a review of what is kept: one pass over the facts as they were known, then the reckoning. */
final class Reviewing {
    private final Records records;
    private final Facts facts;
    private final SourceFiles files;
    private final KnowledgeTime knowledge;
    private final Configurations configurations;
    private final TransactionTemplate transactions;
    private final Settings settings;

    Reviewing(
            Records records,
            Facts facts,
            SourceFiles files,
            KnowledgeTime knowledge,
            Configurations configurations,
            TransactionTemplate transactions,
            Settings settings) {
        this.records = records;
        this.facts = facts;
        this.files = files;
        this.knowledge = knowledge;
        this.configurations = configurations;
        this.transactions = transactions;
        this.settings = settings;
    }

    /** A review, and what it was made from. */
    record Made(ManagementReview review, Instant knownAt, long configurationId) {}

    Made review(ReviewRequest request) {
        if (request.knownAt().isEmpty()) {
            configurations.keep(settings.figures().text(), knowledge.next(request.asOf()));
        }
        var knownAt = request.knownAt().or(knowledge::latest).orElse(request.asOf());
        var configuration = configurations.knownAt(knownAt);
        var figures = Figures.of(configuration.content());
        var frame = new ReviewFrame(
                request.period(), request.asOf(), figures.rules(), figures.calendar(), codes(knownAt));
        var review = transactions.execute(status -> review(request, frame, knownAt));
        return new Made(Objects.requireNonNull(review), knownAt, configuration.id());
    }

    private CodeBook codes(Instant knownAt) {
        return new CodeBook(
                records.departments().knownAt(knownAt),
                records.clients().knownAt(knownAt),
                records.codes().knownAt(knownAt));
    }

    private List<DataQuality.ImportedRows> importedRows(Instant knownAt) {
        return files.lastAcceptedOfEachKind(knownAt).stream().map(Reviewing::rows).toList();
    }

    private static DataQuality.ImportedRows rows(FileAccount file) {
        var rows = file.rows();
        return new DataQuality.ImportedRows(
                file.kind().orElseThrow().englishName(),
                rows.read(),
                rows.taken(),
                rows.filtered(),
                rows.rejected(),
                rows.duplicate());
    }
}
