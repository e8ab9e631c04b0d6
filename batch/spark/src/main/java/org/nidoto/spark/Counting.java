package org.nidoto.spark;

import java.util.List;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.storage.StorageLevel;
import org.nidoto.batch.intake.bulk.BulkAccount;
import org.nidoto.batch.intake.bulk.BulkAnswer;
import org.nidoto.batch.intake.bulk.BulkEntry;
import org.nidoto.batch.intake.bulk.BulkFile;
import org.nidoto.batch.intake.bulk.BulkHistory;
import org.nidoto.batch.intake.bulk.BulkOrder;
import org.nidoto.batch.intake.bulk.BulkTally;
import org.nidoto.core.incident.IncidentId;
import scala.Tuple2;

/** How an order is worked: a file a task, then each incident with all its versions and contacts in one place, then tallies merged as a tree. */
final class Counting {
    /** Of so many rows one task groups the records by their incidents: they fit into the memory of any task. */
    private static final long ROWS_OF_A_PART = 100_000;

    private final JavaSparkContext spark;
    private final BulkOrder order;
    private final String folder;

    Counting(JavaSparkContext spark, BulkOrder order, String folder) {
        this.spark = spark;
        this.order = order;
        this.folder = folder;
    }

    BulkAnswer answer() {
        if (order.files().isEmpty()) {
            return new BulkAnswer(List.of(), new BulkTally(order.counts()));
        }
        var given = spark.broadcast(order);
        var found = found(given);
        var accounts = found.filter(one -> one.account() != null)
                .map(Found::theAccount)
                .collect();
        var history = spark.broadcast(new BulkHistory(order.files(), accounts));
        return new BulkAnswer(accounts, tally(incidents(found, history, parts(accounts)), given, history));
    }

    /** Every file read once; its records lie on the disk of the machine that read them, since whether they count is known only at its end. */
    private JavaRDD<Found> found(Broadcast<BulkOrder> given) {
        var into = folder;
        return spark.parallelize(order.files(), order.files().size())
                .flatMap((BulkFile file) -> new FileReading(file, given.value(), into))
                .persist(StorageLevel.DISK_ONLY());
    }

    private int parts(List<BulkAccount> accounts) {
        long rows = accounts.stream().mapToLong(BulkAccount::taken).sum();
        return Math.max(spark.defaultParallelism(), Math.toIntExact(1 + rows / ROWS_OF_A_PART));
    }

    private JavaPairRDD<IncidentId, Iterable<BulkEntry>> incidents(
            JavaRDD<Found> found, Broadcast<BulkHistory> history, int parts) {
        return found.filter(one -> one.entry() != null
                        && history.value().counts(one.theEntry().file()))
                .mapToPair(one -> new Tuple2<>(one.theEntry().incident(), one.theEntry()))
                .groupByKey(parts);
    }

    private static BulkTally tally(
            JavaPairRDD<IncidentId, Iterable<BulkEntry>> incidents,
            Broadcast<BulkOrder> given,
            Broadcast<BulkHistory> history) {
        return incidents
                .mapPartitions(part -> {
                    var tally = new BulkTally(given.value().counts());
                    part.forEachRemaining(incident -> tally.add(incident._1(), incident._2(), history.value()));
                    return List.of(tally).iterator();
                })
                .treeReduce(BulkTally::merge);
    }
}
