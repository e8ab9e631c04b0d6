package org.nidoto.batch.job;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.nidoto.batch.Home;
import org.nidoto.batch.Settings;
import org.nidoto.batch.intake.RecordKind;
import org.nidoto.batch.intake.bulk.BulkAccount;
import org.nidoto.batch.intake.bulk.BulkAnswer;
import org.nidoto.batch.intake.bulk.BulkCount;
import org.nidoto.batch.intake.bulk.BulkFile;
import org.nidoto.batch.intake.bulk.BulkOrder;
import org.nidoto.batch.intake.bulk.BulkTally;
import org.nidoto.batch.intake.bulk.FactSearch;
import org.nidoto.batch.store.BulkAccounts;
import org.nidoto.batch.store.FileAccount;
import org.nidoto.batch.store.Waiting;
import org.nidoto.core.incident.Told;
import org.nidoto.core.metric.ReviewFrame;
import org.nidoto.core.metric.ReviewTally;

/** Spark: the raw files in the archive are what is kept of incidents and contacts, and Spark judges and counts them anew each time. */
final class SparkEngine implements Engine {
    /** What is kept as raw files. */
    static final Set<RecordKind> RAW = Set.of(RecordKind.INCIDENTS, RecordKind.CONTACTS);

    private final RawArchive archive;
    private final BulkAccounts accounts;
    private final SparkProcess spark;
    private final Home home;
    private final Settings settings;
    private final Progress progress;
    private Waiting.Beyond waiting = Waiting.Beyond.NONE;

    SparkEngine(
            RawArchive archive,
            BulkAccounts accounts,
            SparkProcess spark,
            Home home,
            Settings settings,
            Progress progress) {
        this.archive = archive;
        this.accounts = accounts;
        this.spark = spark;
        this.home = home;
        this.settings = settings;
        this.progress = progress;
    }

    @Override
    public boolean keepsRaw(RecordKind kind) {
        return RAW.contains(kind);
    }

    @Override
    public void judge(List<ReceivedFiles.Received> received) throws IOException, InterruptedException {
        var known = archive.known(RAW, Instant.MAX);
        var judged = new ArrayList<>(known);
        var names = new HashMap<Long, FileAccount>();
        for (var file : received) {
            var account = file.account();
            progress.file(account.name());
            if (RawArchive.canBeCounted(file, judged)) {
                names.put(account.id(), account);
                judged.add(archive.keep(file));
            } else {
                refuse(file);
            }
        }
        waiting = work(order(judged, List.of()), (answer, folder) -> enter(answer, folder, names));
    }

    private void refuse(ReceivedFiles.Received file) throws IOException {
        var account = file.account();
        accounts.refuse(
                account.id(),
                RawArchive.rows(file),
                Told.by(language -> JobText.MENDED_ON_SPARK.in(language, account.name())));
    }

    private Waiting.Beyond enter(BulkAnswer answer, Path folder, Map<Long, FileAccount> fresh) throws IOException {
        var tally = answer.tally();
        var results = new ArrayList<BulkAccounts.Result>();
        for (var account : answer.accounts()) {
            var file = fresh.get(account.file());
            if (file != null) {
                results.add(new BulkAccounts.Result(
                        account,
                        tally.changes(account.file()),
                        tally.marks(account.file()),
                        refusal(account, file.name())));
            }
        }
        accounts.enter(results, folder);
        for (var result : results) {
            if (result.refusal().isPresent()) {
                archive.drop(Objects.requireNonNull(fresh.get(result.account().file())));
            }
        }
        return new Waiting.Beyond(tally.waiting(), tally.awaited());
    }

    private Optional<Told> refusal(BulkAccount account, String name) {
        return switch (account.outcome()) {
            case TAKEN -> Optional.empty();
            case UNREADABLE -> Optional.of(Told.by(language -> JobText.UNREADABLE.in(language, name)));
            case TOO_MANY_REJECTS ->
                Optional.of(Told.by(language -> JobText.TOO_MANY_REJECTS.in(
                        language, name, account.rejected(), account.read(), settings.maximumRejectShare())));
        };
    }

    /** Has an order worked, and holds what became of the files that were taken before against what became of them then. */
    private <T> T work(BulkOrder order, SparkProcess.Use<T> use) throws IOException, InterruptedException {
        if (order.files().isEmpty()) {
            return use.of(new BulkAnswer(List.of(), new BulkTally(order.counts())), home.folder());
        }
        return spark.work(order, (answer, folder) -> {
            archive.hold(answer.accounts());
            return use.of(answer, folder);
        });
    }

    private BulkOrder order(List<BulkFile> files, List<BulkCount> counts) {
        return new BulkOrder(
                files,
                counts,
                settings.figures().zone(),
                settings.locale(),
                settings.maximumRejectShare(),
                settings.maximumRejectShareFrom());
    }

    @Override
    public ReviewTally count(ReviewFrame frame, Instant knownAt, FactSearch search) {
        var counted = counted(knownAt, List.of(new BulkCount(frame, knownAt, search, null)))
                .get(0);
        search.merge(counted.search());
        return counted.review();
    }

    @Override
    public Night countNight(ReviewFrame frame, Instant knownAt, Optional<LastNight> last, FactSearch search) {
        var night = last.map(before -> new BulkCount.Night(before.frame().asOf(), before.knownAt()))
                .orElseGet(() -> new BulkCount.Night(null, null));
        var counts = new ArrayList<>(List.of(new BulkCount(frame, knownAt, search, night)));
        last.ifPresent(
                before -> counts.add(new BulkCount(before.frame(), before.knownAt(), FactSearch.forNames(), null)));
        var counted = counted(knownAt, counts);
        search.merge(counted.get(0).search());
        return new Night(
                counted.get(0).review(),
                counted.get(0).night(),
                last.map(before -> counted.get(1).review()));
    }

    private List<BulkTally.Counted> counted(Instant knownAt, List<BulkCount> counts) {
        try {
            return work(
                    order(archive.known(RAW, knownAt), counts),
                    (answer, folder) -> answer.tally().counted());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    @Override
    public Waiting.Beyond waiting() {
        return waiting;
    }
}
