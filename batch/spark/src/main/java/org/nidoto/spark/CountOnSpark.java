package org.nidoto.spark;

import java.io.IOException;
import java.nio.file.Path;
import org.apache.spark.SparkConf;
import org.apache.spark.api.java.JavaSparkContext;
import org.nidoto.batch.intake.bulk.BulkAnswer;
import org.nidoto.batch.intake.bulk.BulkOrder;

/** The Spark application: reads an order, and leaves the answer and the rows that were not taken in a folder. */
public final class CountOnSpark {
    private CountOnSpark() {}

    /**
     * Counts.
     *
     * @param args the file of the order, and the folder for what comes of it, which every machine must see
     */
    public static void main(String[] args) throws IOException {
        var order = BulkAnswer.read(Path.of(args[0]), BulkOrder.class);
        var folder = Path.of(args[1]);
        try (var spark = new JavaSparkContext(new SparkConf())) {
            BulkAnswer.write(new Counting(spark, order, folder.toString()).answer(), folder.resolve("answer"));
        }
    }
}
