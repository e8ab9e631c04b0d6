package org.nidoto.batch.job;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.nidoto.batch.Settings;
import org.nidoto.batch.intake.RecordKind;
import org.nidoto.batch.intake.bulk.FactSearch;
import org.nidoto.batch.store.Editions;
import org.nidoto.batch.store.FileAccount;
import org.nidoto.batch.store.Runs;
import org.nidoto.batch.store.SourceFiles;
import org.nidoto.batch.store.UnfinishedNights;
import org.nidoto.batch.store.Waiting;
import org.nidoto.core.calendar.ReviewPeriod;
import org.nidoto.core.incident.CodeBook;
import org.nidoto.core.metric.DataQuality.ImportedRows;
import org.nidoto.core.metric.ReviewFrame;
import org.nidoto.core.metric.ReviewTally;
import org.nidoto.core.review.Heading;
import org.nidoto.core.review.Heading.Edition;
import org.nidoto.core.review.ManagementReview;
import org.nidoto.core.review.NightIntake;
import org.nidoto.core.review.NightIntake.FileOutcome;
import org.nidoto.core.review.NightlyDigest;
import org.nidoto.core.review.NightlyDigest.Night;
import org.nidoto.core.review.NightlyDigest.Pause;
import org.nidoto.core.review.NightlyDigest.Standing;
import org.nidoto.core.review.ReviewInputs;

/**
 * Makes a night's digest of what is kept: what is known now, held against what was known at the last digest of an earlier day, and the files
 * that have come since.
 */
final class Digesting {
    private static final int REASONS_PER_FILE = 3;

    private final Reviewing reviewing;
    private final Engine engine;
    private final SourceFiles files;
    private final UnfinishedNights nights;
    private final Waiting waiting;
    private final Editions editions;
    private final Runs runs;
    private final Settings settings;

    Digesting(
            Reviewing reviewing,
            Engine engine,
            SourceFiles files,
            UnfinishedNights nights,
            Waiting waiting,
            Editions editions,
            Runs runs,
            Settings settings) {
        this.reviewing = reviewing;
        this.engine = engine;
        this.files = files;
        this.nights = nights;
        this.waiting = waiting;
        this.editions = editions;
        this.runs = runs;
        this.settings = settings;
    }

    /** A digest, and what it was made from. */
    record Made(NightlyDigest digest, Instant knownAt, long configurationId, CodeBook codes, ReviewInputs inputs) {
        /** The same with another wording of the digest. */
        Made with(NightlyDigest told) {
            return new Made(told, knownAt, configurationId, codes, inputs);
        }
    }

    /** The digest of a night; the search is shown every incident, whether it counts or not. */
    Made digest(long runId, RunParameters parameters, FactSearch search) {
        var asOf = parameters.asOf();
        var known = reviewing.known(asOf);
        var rules = known.figures().rules();
        var today = asOf.atZone(rules.hours().zone()).toLocalDate();
        var quarter = rules.fiscal().period(rules.fiscal().quarterOf(today));
        var last = editions.lastDigest(today.atStartOfDay(rules.hours().zone()).toInstant());
        var frame = frame(quarter, asOf, known);
        var lastNight =
                last.map(digest -> new Engine.LastNight(frame(quarter, digest.asOf(), known), digest.knownAt()));
        var now = engine.countNight(frame, known.at(), lastNight, search);
        var before = lastNight.map(night -> standing(now.before().orElseThrow(), night.knownAt()));
        return new Made(
                NightlyDigest.of(
                        new Night(
                                settings.company(),
                                asOf,
                                frame.zone(),
                                last.map(Editions.Digest::asOf),
                                pause(parameters.started())),
                        now.news(),
                        standing(now.review(), known.at()),
                        before,
                        intake(nights.untold(runId, Editions.DIGESTS + today + "."))),
                known.at(),
                known.configurationId(),
                frame.codes(),
                reviewing.inputs(known.at()));
    }

    private Optional<Pause> pause(Instant started) {
        return runs.silence(started, settings.staleAfter())
                .map(silence -> new Pause(silence.lasted(), silence.last(), silence.limit()));
    }

    /** Both nights are counted by today's rules and names, so that what differs is what happened or was learnt. */
    private ReviewFrame frame(ReviewPeriod quarter, Instant asOf, Reviewing.Known known) {
        return new ReviewFrame(
                quarter, asOf, known.figures().rules(), known.figures().calendar(), reviewing.codes(known.at()));
    }

    private Standing standing(ReviewTally tally, Instant knownAt) {
        var frame = tally.frame();
        var heading = new Heading(
                settings.company(), frame.period(), frame.quarter(), frame.asOf(), frame.zone(), Edition.DRAFT);
        return new Standing(ManagementReview.of(heading, tally, reviewing.inputs(knownAt)), tally.silentClients());
    }

    private NightIntake intake(List<Long> runs) {
        var awaited = waiting.awaited(engine.waiting()).stream()
                .map(parent ->
                        new NightIntake.Awaited(parent.parent(), parent.incident(), parent.records(), parent.since()))
                .toList();
        return new NightIntake(
                nights.files(runs).stream().map(this::received).toList(),
                awaited,
                awaited.stream().mapToLong(NightIntake.Awaited::records).sum());
    }

    private NightIntake.ReceivedFile received(FileAccount file) {
        var rows = file.rows();
        var records = file.records();
        List<NightIntake.RowReason> reasons = files.firstRejections(file.id(), REASONS_PER_FILE).stream()
                .map(row -> new NightIntake.RowReason(row.line(), row.reason()))
                .toList();
        return new NightIntake.ReceivedFile(
                file.name(),
                outcome(file.state()),
                new ImportedRows(
                        file.kind().map(RecordKind::englishName).orElse(""),
                        rows.read(),
                        rows.taken(),
                        rows.filtered(),
                        rows.rejected(),
                        rows.duplicate()),
                records.added(),
                records.changed() + records.withdrawn(),
                file.reason(),
                reasons);
    }

    private static FileOutcome outcome(FileAccount.State state) {
        return switch (state) {
            case ACCEPTED -> FileOutcome.TAKEN;
            case KNOWN -> FileOutcome.KNOWN;
            case RECEIVED, REFUSED -> FileOutcome.REFUSED;
        };
    }
}
