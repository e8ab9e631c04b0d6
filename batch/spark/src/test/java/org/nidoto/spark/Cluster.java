package org.nidoto.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.Closeable;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.apache.spark.launcher.JavaModuleOptions;

/** A standalone master and its workers, each in a process of its own, that only this machine can reach, and only with the secret. */
final class Cluster implements Closeable {
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final Path folder;
    private final int port;
    private final List<Process> processes = new ArrayList<>();

    private Cluster(Path folder, int port) {
        this.folder = folder;
        this.port = port;
    }

    static Cluster start(Path folder, int workers, String secret) throws IOException, InterruptedException {
        Files.createDirectories(folder);
        var cluster = new Cluster(folder, freePort());
        cluster.start(
                "master",
                secret,
                "master.Master",
                "--host",
                "127.0.0.1",
                "--port",
                String.valueOf(cluster.port),
                "--webui-port",
                "0");
        cluster.await("master", "New state: ALIVE");
        for (int i = 1; i <= workers; i++) {
            var name = "worker-" + i;
            cluster.start(
                    name,
                    secret,
                    "worker.Worker",
                    "--host",
                    "127.0.0.1",
                    "--cores",
                    "1",
                    "--memory",
                    "1g",
                    "--webui-port",
                    "0",
                    "--work-dir",
                    folder.resolve(name).toString(),
                    cluster.master());
            cluster.await(name, "Successfully registered with master");
        }
        return cluster;
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    String master() {
        return "spark://127.0.0.1:" + port;
    }

    private void start(String name, String secret, String what, String... arguments) throws IOException {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(Night.QUICK_START);
        command.addAll(List.of(JavaModuleOptions.defaultModuleOptionArray()));
        command.addAll(List.of(
                "-Dspark.master.rest.enabled=false",
                "-Dspark.authenticate=true",
                "-Dspark.authenticate.secret=" + secret,
                "-Dspark.network.crypto.enabled=true",
                "-cp",
                Night.SPARK_HOME.resolve("jars") + "/*",
                "org.apache.spark.deploy." + what));
        command.addAll(List.of(arguments));
        var builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(Redirect.to(log(name).toFile()));
        builder.environment().put("SPARK_HOME", Night.SPARK_HOME.toString());
        builder.environment().put("SPARK_SCALA_VERSION", "2.13");
        builder.environment().put("SPARK_LOCAL_IP", "127.0.0.1");
        processes.add(builder.start());
    }

    private Path log(String name) {
        return folder.resolve(name + ".log");
    }

    private void await(String name, String sentence) throws IOException, InterruptedException {
        var end = System.nanoTime() + PATIENCE.toNanos();
        while (!Files.readString(log(name)).contains(sentence)) {
            assertThat(System.nanoTime()).as("%s says: %s", name, sentence).isLessThan(end);
            Thread.sleep(100);
        }
    }

    /** Kills the first worker with its executor as soon as that has a task, as a machine dies that loses its power. */
    void killTheFirstWorkerAtWork() throws IOException, InterruptedException {
        var end = System.nanoTime() + PATIENCE.toNanos();
        while (!isAtWork("worker-1")) {
            assertThat(System.nanoTime()).as("a task on the first worker").isLessThan(end);
            Thread.sleep(20);
        }
        var worker = processes.get(1);
        var executors = worker.descendants().toList();
        worker.destroyForcibly();
        executors.forEach(ProcessHandle::destroyForcibly);
        assertThat(worker.waitFor(1, TimeUnit.MINUTES)).isTrue();
    }

    private boolean isAtWork(String worker) throws IOException {
        var work = folder.resolve(worker);
        if (Files.notExists(work)) {
            return false;
        }
        try (var files = Files.find(work, 3, (path, attributes) -> path.endsWith("stderr"))) {
            for (var file : files.toList()) {
                if (Files.readString(file).contains("Running task")) {
                    return true;
                }
            }
        }
        return false;
    }

    @Override
    public void close() {
        for (var process : processes) {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
    }
}
