package org.nidoto.batch.job;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.nidoto.batch.intake.RecordKind;
import org.nidoto.batch.intake.bulk.FactSearch;
import org.nidoto.batch.store.Facts;
import org.nidoto.batch.store.Waiting;
import org.nidoto.core.metric.IncidentFact;
import org.nidoto.core.metric.NightTally;
import org.nidoto.core.metric.ReviewFrame;
import org.nidoto.core.metric.ReviewTally;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** This process: everything is kept in the database, and counted in one pass over its facts. */
final class LocalEngine implements Engine {
    private final Facts facts;
    private final TransactionTemplate transactions;
    private final int threads;

    /** @param threads how many count at once */
    LocalEngine(Facts facts, PlatformTransactionManager transactions, int threads) {
        this.facts = facts;
        this.transactions = new TransactionTemplate(transactions);
        this.transactions.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        this.threads = threads;
    }

    @Override
    public boolean keepsRaw(RecordKind kind) {
        return false;
    }

    @Override
    public void judge(List<ReceivedFiles.Received> files) {
        if (!files.isEmpty()) {
            throw new IllegalArgumentException("no files are kept raw");
        }
    }

    @Override
    public ReviewTally count(ReviewFrame frame, Instant knownAt, FactSearch search) {
        return tally(frame, knownAt, search::look);
    }

    @Override
    public Night countNight(ReviewFrame frame, Instant knownAt, Optional<LastNight> last, FactSearch search) {
        var news = last.map(night -> facts.firstKnownAfter(night.knownAt()));
        var night = new NightTally(frame, last.map(before -> before.frame().asOf()));
        var tally = tally(frame, knownAt, fact -> {
            search.look(fact);
            night.add(fact, news.map(ids -> ids.contains(fact.id())).orElse(true));
        });
        return new Night(tally, night, last.map(before -> tally(before.frame(), before.knownAt(), fact -> {})));
    }

    @Override
    public Waiting.Beyond waiting() {
        return Waiting.Beyond.NONE;
    }

    /** Counts every incident known, in one pass; the witness is shown every fact, whether it counts or not. */
    private ReviewTally tally(ReviewFrame frame, Instant knownAt, Consumer<IncidentFact> witness) {
        try (var counting = new CountingThreads(threads, frame, witness)) {
            transactions.executeWithoutResult(status -> facts.forEach(knownAt, counting::add));
            return counting.end();
        }
    }
}
