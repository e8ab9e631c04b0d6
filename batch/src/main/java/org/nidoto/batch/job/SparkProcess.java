package org.nidoto.batch.job;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.nidoto.batch.Home;
import org.nidoto.batch.OwnerOnly;
import org.nidoto.batch.Settings;
import org.nidoto.batch.SparkSettings;
import org.nidoto.batch.intake.bulk.BulkAnswer;
import org.nidoto.batch.intake.bulk.BulkOrder;

/** Hands orders to Spark, which runs in a process of its own: submits, waits, ends what takes too long, reads the answer. */
final class SparkProcess {
    private static final String MAIN = "org.nidoto.spark.CountOnSpark";
    private static final String ORDER = "order-";
    private static final int GRACE_SECONDS = 10;

    /** The packages of the JDK that Spark's driver reaches into. */
    private static final List<String> OPENED = List.of(
            "java.base/java.lang",
            "java.base/java.lang.invoke",
            "java.base/java.lang.reflect",
            "java.base/java.io",
            "java.base/java.net",
            "java.base/java.nio",
            "java.base/java.util",
            "java.base/java.util.concurrent",
            "java.base/java.util.concurrent.atomic",
            "java.base/jdk.internal.ref",
            "java.base/sun.nio.ch",
            "java.base/sun.nio.cs",
            "java.base/sun.security.action",
            "java.base/sun.util.calendar");

    private final Home home;
    private final Settings settings;

    SparkProcess(Home home, Settings settings) {
        this.home = home;
        this.settings = settings;
    }

    /** What is done with an answer while its folder, with the rows that were not taken, is still there. */
    interface Use<T> {
        T of(BulkAnswer answer, Path folder) throws IOException;
    }

    /**
     * Has an order worked.
     *
     * @throws IOException where Spark cannot be started, fails, or takes too long
     */
    <T> T work(BulkOrder order, Use<T> use) throws IOException, InterruptedException {
        var all = spark().folder(home.folder());
        OwnerOnly.createFolders(all);
        removeOrders(all);
        var folder = Files.createTempDirectory(all, ORDER);
        var given = folder.resolve("order");
        BulkAnswer.write(order, given);
        run(given, folder);
        var result = use.of(BulkAnswer.read(folder.resolve("answer"), BulkAnswer.class), folder);
        removeOrders(all);
        return result;
    }

    /** Removes what was worked at, also by runs that were cut short; what still works at one finds its folder gone. */
    private static void removeOrders(Path folder) throws IOException {
        try (DirectoryStream<Path> orders = Files.newDirectoryStream(folder, ORDER + "*")) {
            for (var order : orders) {
                remove(order);
            }
        }
    }

    private static void remove(Path order) throws IOException {
        try (Stream<Path> all = Files.walk(order)) {
            for (var path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }

    private void run(Path order, Path folder) throws IOException, InterruptedException {
        var log = home.logs().resolve("spark.log");
        OwnerOnly.createFile(log);
        var builder = new ProcessBuilder(command(order, folder))
                .redirectErrorStream(true)
                .redirectOutput(Redirect.appendTo(log.toFile()));
        if (spark().master().startsWith("local")) {
            builder.environment().put("SPARK_LOCAL_IP", "127.0.0.1");
        }
        builder.environment()
                .put("SPARK_HOME", home.folder().resolve(spark().home()).toString());
        builder.environment().put("SPARK_SCALA_VERSION", "2.13");
        var process = builder.start();
        var end = new Thread(process::destroyForcibly);
        Runtime.getRuntime().addShutdownHook(end);
        try {
            if (!process.waitFor(spark().timeout().toSeconds(), TimeUnit.SECONDS)) {
                throw new IOException(JobText.SPARK_TOO_LONG.in(settings.locale(), spark().timeout(), log));
            }
            if (process.exitValue() != 0) {
                throw new IOException(JobText.SPARK_FAILED.in(settings.locale(), process.exitValue(), log));
            }
        } finally {
            process.destroy();
            if (!process.waitFor(GRACE_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
            Runtime.getRuntime().removeShutdownHook(end);
        }
    }

    private List<String> command(Path order, Path folder) throws IOException {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        OPENED.forEach(opened -> command.add("--add-opens=" + opened + "=ALL-UNNAMED"));
        command.add("-Xmx" + spark().conf().getOrDefault("spark.driver.memory", "1g"));
        var options = spark().conf().getOrDefault("spark.driver.extraJavaOptions", "");
        command.addAll(Stream.of(options.split(" "))
                .filter(option -> !option.isEmpty())
                .toList());
        command.add("-cp");
        command.add(spark().jars(home.folder()) + "/*");
        command.addAll(List.of("org.apache.spark.deploy.SparkSubmit", "--name", "nidoto", "--class", MAIN));
        command.addAll(List.of("--master", spark().master()));
        command.addAll(List.of("--properties-file", conf(folder).toString(), "--load-spark-defaults"));
        var jars = jars();
        command.addAll(List.of("--jars", String.join(",", jars.libraries())));
        command.addAll(List.of(jars.application(), order.toString(), folder.toString()));
        return command;
    }

    /**
     * Spark's settings in a file: among them may be secrets, which a command line shows to everybody on the machine. What is counted of all
     * incidents is large, and wanted whole.
     */
    private Path conf(Path folder) throws IOException {
        var conf = new Properties();
        conf.put("spark.ui.enabled", "false");
        conf.put("spark.driver.maxResultSize", "0");
        conf.putAll(spark().conf());
        var file = folder.resolve("conf");
        OwnerOnly.createFile(file);
        try (var out = Files.newBufferedWriter(file)) {
            conf.store(out, null);
        }
        return file;
    }

    private record Jars(String application, List<String> libraries) {}

    private Jars jars() throws IOException {
        var folder = spark().application(home.folder());
        var application = new ArrayList<String>();
        var libraries = new ArrayList<String>();
        try (DirectoryStream<Path> jars = Files.newDirectoryStream(folder, "*.jar")) {
            for (var jar : jars) {
                var ours = String.valueOf(jar.getFileName()).startsWith("nidoto-spark");
                (ours ? application : libraries).add(jar.toAbsolutePath().toString());
            }
        }
        if (application.isEmpty()) {
            throw new IOException(JobText.NO_SPARK_APPLICATION.in(settings.locale(), folder));
        }
        libraries.sort(null);
        return new Jars(application.get(0), libraries);
    }

    private SparkSettings spark() {
        return settings.spark();
    }
}
