package org.nidoto.batch.distribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The archive itself: what is in it, that it is the same whenever it is built, and that it works where it is unpacked. */
class ArchiveTests {
    private static final Instant BUILT = Instant.parse(System.getProperty("nidoto.timestamp", "2026-11-21T00:00:00Z"));

    private static final Path LIB = Path.of("target", "lib");

    private static final Pattern MAY_BE_SHIPPED = Pattern.compile("<includedLicense>([^<]+)</includedLicense>");

    @Test
    void bothArchivesHoldTheSameFilesInOrderUnderTheOneTimeOfTheBuild() throws IOException {
        var modes = new TreeMap<String, Integer>();
        try (var file = Files.newInputStream(Archive.packed(".tar.gz"));
                var tar = new TarArchiveInputStream(new GZIPInputStream(new BufferedInputStream(file)))) {
            for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                assertThat(entry.getLastModifiedTime().toInstant())
                        .as(entry.getName())
                        .isEqualTo(BUILT);
                assertThat(entry.getUserName() + entry.getGroupName())
                        .as(entry.getName())
                        .isIn("", "rootroot");
                modes.put(entry.getName(), entry.getMode() & 0777);
            }
        }
        try (var zip = new ZipFile(Archive.packed(".zip").toFile())) {
            assertThat(zip.stream()
                            .filter(entry -> !entry.isDirectory())
                            .map(entry -> entry.getName())
                            .collect(Collectors.toSet()))
                    .isEqualTo(modes.keySet().stream()
                            .filter(name -> !name.endsWith("/"))
                            .collect(Collectors.toSet()));
            assertThat(zip.stream().map(ZipEntry::getTimeLocal).distinct()).hasSize(1);
        }
        modes.forEach((name, mode) ->
                assertThat(mode).as(name).isEqualTo(name.endsWith("/") || name.contains("/bin/") ? 0755 : 0644));
        assertThat(modes.keySet())
                .contains(
                        Archive.NAME + "/bin/nidoto",
                        Archive.NAME + "/bin/nidoto.cmd",
                        Archive.NAME + "/conf/nidoto.yml",
                        Archive.NAME + "/container/Containerfile",
                        Archive.NAME + "/handbook/profiles.md",
                        Archive.NAME + "/lib/nidoto.jar",
                        Archive.NAME + "/licences/third-party.txt",
                        Archive.NAME + "/samples/profiles/accidents.yml",
                        Archive.NAME + "/sbom/nidoto.cdx.json",
                        Archive.NAME + "/schedule/kubernetes/cronjob.yaml");
    }

    @Test
    void whatIsOursInTheProgramBearsTheOneTimeOfTheBuild() throws IOException {
        try (var jar = new ZipFile(LIB.resolve("nidoto.jar").toFile())) {
            assertThat(jar.stream().map(ZipEntry::getTimeLocal).distinct()).hasSize(1);
        }
    }

    /** Modes come from whoever builds unless the build sees to them, and jars keep them. */
    @Test
    void ourJarsHaveTheSameModesWhateverTheUmask() throws IOException, InterruptedException {
        assumeTrue(Archive.has("zipinfo"));
        for (var jar : ours()) {
            var modes = Archive.run(Path.of("."), Map.of(), "zipinfo", "-l", jar.toString());
            assertThat(modes.exitCode()).as(modes.out()).isZero();
            assertThat(modes.out().lines().filter(line -> line.startsWith("-") || line.startsWith("d")))
                    .as("%s", jar)
                    .isNotEmpty()
                    .allMatch(line -> line.startsWith("-rw-r--r--") || line.startsWith("drwxr-xr-x"));
        }
    }

    private static List<Path> ours() throws IOException {
        try (var jars = Files.list(LIB)) {
            var ours = jars.filter(jar -> jar.getFileName().toString().startsWith("nidoto"))
                    .toList();
            assertThat(ours).hasSize(3);
            return ours;
        }
    }

    @Test
    void aHomeMadeFromTheArchivePrintsItsFirstNightAndTalksToNobody(@TempDir Path folder)
            throws IOException, InterruptedException {
        var nidoto = Archive.unpacked(folder).resolve("bin").resolve("nidoto").toString();
        var home = folder.resolve("home");
        var environment = Map.of(
                "NIDOTO_HOME",
                home.toString(),
                "NIDOTO_JAVA_OPTIONS",
                "-XX:TieredStopAtLevel=1 -Duser.language=en",
                "JAVA_HOME",
                System.getProperty("java.home"));
        assertThat(Archive.run(folder, environment, nidoto, "init").exitCode()).isZero();
        Files.writeString(home.resolve("nidoto.yml"), "  future-as-of: true\n", StandardOpenOption.APPEND);
        Files.writeString(home.resolve("inbox").resolve("incidents.csv"), """
            incident_id,title,client,department,category,detected_at
            I1,Wrong part,C1,D1,delivery,2026-09-01T10:00
            """);
        var check = Archive.run(folder, environment, nidoto, "check");
        assertThat(check.exitCode()).as(check.out()).isZero();

        var said = folder.resolve("said.txt");
        var night = Archive.start(folder, environment, said, List.of(nidoto, "nightly", "--as-of", "2026-10-05T08:00"));
        var sockets = new HashSet<String>();
        while (!night.waitFor(100, TimeUnit.MILLISECONDS)) {
            sockets.addAll(sockets(night.pid()));
        }
        assertThat(night.exitValue()).as(Files.readString(said)).isZero();
        assertThat(sockets).as("connections, and ports that listened").isEmpty();
        var review = home.resolve("reports").resolve("2026Q2").resolve("management-review-2026Q2.ja.pdf");
        assertThat(Files.readAllBytes(review)).startsWith('%', 'P', 'D', 'F');
    }

    /** The sockets by which a process talks to others or waits for them, as Linux lists them. */
    private static Set<String> sockets(long pid) throws IOException {
        var open = new HashSet<String>();
        for (var table : List.of("tcp", "tcp6", "udp", "udp6")) {
            var file = Path.of("/proc/" + pid + "/net/" + table);
            if (!Files.isReadable(file)) {
                continue;
            }
            for (var line : Files.readAllLines(file)) {
                var columns = line.strip().split("\\s+", -1);
                if (columns.length > 9 && owns(pid, columns[9])) {
                    open.add(line);
                }
            }
        }
        return open;
    }

    private static boolean owns(long pid, String inode) throws IOException {
        var descriptors = Path.of("/proc/" + pid + "/fd");
        if (!Files.isReadable(descriptors)) {
            return false;
        }
        try (var all = Files.list(descriptors)) {
            for (var descriptor : all.toList()) {
                if (isSocket(descriptor, inode)) {
                    return true;
                }
            }
            return false;
        }
    }

    private static boolean isSocket(Path descriptor, String inode) throws IOException {
        try {
            return Files.readSymbolicLink(descriptor).toString().equals("socket:[" + inode + "]");
        } catch (NoSuchFileException closedMeanwhile) {
            return false;
        }
    }

    @Test
    void theStartScriptIsFoundThroughALinkAndSaysWhenThereIsNoJava(@TempDir Path folder)
            throws IOException, InterruptedException {
        var script = Archive.unpacked(folder).resolve("bin").resolve("nidoto");
        var link = Files.createSymbolicLink(folder.resolve("n"), script).toString();
        var java = Map.of("JAVA_HOME", System.getProperty("java.home"));
        assertThat(Archive.run(folder, java, link, "--version").out().strip())
                .isEqualTo(Archive.NAME.replace("nidoto-", "nidoto "));
        var without = Archive.run(folder, Map.of("JAVA_HOME", "/nowhere"), link, "--version");
        assertThat(without.exitCode()).isEqualTo(2);
        assertThat(without.out()).contains("/nowhere/bin/java is not there");
        var windows = Files.readString(script.resolveSibling("nidoto.cmd"));
        assertThat(windows).isASCII().contains("\\lib\\nidoto.jar");
        assertThat(windows.replace("\r\n", "")).doesNotContain("\n", "\r");
    }

    @Test
    void everyJarIsInTheBillOfMaterialsAndItsLicenceIsThere() throws IOException {
        var bill = new HashSet<String>();
        for (JsonNode part : JsonMapper.shared()
                .readTree(Archive.packed("").resolveSibling("nidoto.cdx.json"))
                .get("components")) {
            bill.add(part.get("name").asString() + "-" + part.get("version").asString() + ".jar");
        }
        var mayBeShipped = MAY_BE_SHIPPED
                .matcher(Files.readString(Path.of("pom.xml")))
                .results()
                .map(licence -> licence.group(1))
                .toList();
        var listed = Files.readString(Path.of("target/licences/third-party.txt"));
        var files = files();
        for (var jar : jars()) {
            assertThat(bill).contains(jar);
            var name = jar.replaceFirst("\\.jar$", "");
            var line = Pattern.compile(
                            "^ *((?:\\([^)]*\\) )+).*:" + Pattern.quote(name.replaceFirst("-(?=\\d)", ":")) + " -",
                            Pattern.MULTILINE)
                    .matcher(listed);
            assertThat(line.find()).as(name + " in third-party.txt").isTrue();
            assertThat(names(line.group(1))).as("licences of " + jar).containsAnyElementsOf(mayBeShipped);
            boolean itsOwn = files.stream().anyMatch(file -> file.contains("/licences/" + name + "/"));
            boolean theText = names(line.group(1)).stream()
                    .anyMatch(licence -> files.stream().anyMatch(file -> file.contains("/licences/" + licence)));
            assertThat(itsOwn || theText).as("the licence of " + jar).isTrue();
        }
    }

    /** {@code -Dnidoto.checksums=write} writes the list anew, after somebody has looked at what changed. */
    @Test
    void everyJarIsTheOneWhoseChecksumIsOnTheList() throws IOException, NoSuchAlgorithmException {
        var list = Path.of("distribution", "checksums.sha256");
        var shipped = new StringBuilder();
        for (var jar : jars()) {
            shipped.append(checksum(jar)).append("  ").append(jar).append('\n');
        }
        if ("write".equals(System.getProperty("nidoto.checksums"))) {
            Files.writeString(list, shipped);
        }
        assertThat(shipped.toString()).isEqualTo(Files.readString(list));
    }

    private static String checksum(String jar) throws IOException, NoSuchAlgorithmException {
        return HexFormat.of()
                .formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(LIB.resolve(jar))));
    }

    /** The names in {@code (EPL-2.0) (LGPL-2.1)}. */
    private static List<String> names(String licences) {
        return Pattern.compile("\\(([^)]*)\\)")
                .matcher(licences)
                .results()
                .map(licence -> licence.group(1))
                .toList();
    }

    private static List<String> files() throws IOException {
        try (var zip = new ZipFile(Archive.packed(".zip").toFile())) {
            return zip.stream().map(entry -> entry.getName()).toList();
        }
    }

    /** What the archive holds of others. */
    private static List<String> jars() throws IOException {
        var jars = files().stream()
                .filter(file -> file.contains("/lib/"))
                .map(file -> file.substring(file.lastIndexOf('/') + 1))
                .filter(name -> name.endsWith(".jar") && !name.startsWith("nidoto"))
                .sorted()
                .toList();
        assertThat(jars).hasSizeGreaterThan(50);
        return jars;
    }
}
