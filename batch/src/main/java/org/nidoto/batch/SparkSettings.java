package org.nidoto.batch;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where Spark is, for the engine {@code spark}.
 *
 * @param home Spark's folder, whose {@code jars/} are started; below the home unless absolute
 * @param application the folder of our own jars for it; below the home unless absolute
 * @param master a master URL: {@code local[*]}, {@code spark://host:7077}, {@code yarn}, {@code k8s://…}
 * @param folder where orders and answers lie, on storage that every machine sees; below the home unless absolute
 * @param timeout after which a run on Spark is ended and has failed
 * @param conf Spark's own settings, by their names
 */
public record SparkSettings(
        @DefaultValue("spark") String home,
        @DefaultValue("spark/application") String application,
        @DefaultValue("local[*]") String master,
        @DefaultValue("data/spark") String folder,
        @DefaultValue("6h") Duration timeout,
        @DefaultValue Map<String, String> conf) {
    public SparkSettings {
        if (master.isBlank()) {
            throw new IllegalArgumentException("nidoto.spark.master must not be empty; expected e.g. local[*]");
        }
        if (timeout.isNegative() || timeout.isZero()) {
            throw new IllegalArgumentException("nidoto.spark.timeout: " + timeout + " is no time; expected e.g. 6h");
        }
        conf = Map.copyOf(conf);
    }

    /** Spark's jars. */
    public Path jars(Path nidotoHome) {
        return nidotoHome.resolve(home).resolve("jars");
    }

    /** Our own jars. */
    public Path application(Path nidotoHome) {
        return nidotoHome.resolve(application);
    }

    /** Where orders and answers lie. */
    public Path folder(Path nidotoHome) {
        return nidotoHome.resolve(folder);
    }
}
