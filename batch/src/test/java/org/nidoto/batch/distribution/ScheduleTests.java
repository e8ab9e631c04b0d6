package org.nidoto.batch.distribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;
import org.yaml.snakeyaml.Yaml;

/** Each way to run Nidoto every night, tried with its own tool where there is one here; exit code 3 is success in each. */
class ScheduleTests {
    private static final Path SCHEDULE = Path.of("distribution", "schedule");

    private final Path folder;

    ScheduleTests(@TempDir Path folder) {
        this.folder = folder;
    }

    /** A stand-in for the program that ends with the code in the environment. */
    private Path program() throws IOException {
        var bin = Files.createDirectories(folder.resolve("bin"));
        var program = Files.writeString(bin.resolve("nidoto"), "#!/bin/sh\n[ \"$1\" = init ] || exit $CODE\n");
        assertThat(program.toFile().setExecutable(true)).isTrue();
        return bin;
    }

    private void assertExitCodes(String command) throws IOException, InterruptedException {
        var here = command.replace("/opt/nidoto/bin", program().toString());
        for (var code : Map.of(0, 0, 1, 1, 2, 1, 3, 0, 4, 1).entrySet()) {
            var ended = Archive.run(folder, Map.of("CODE", code.getKey().toString()), "/bin/sh", "-c", here);
            assertThat(ended.exitCode())
                    .as("%s ends with %d", command, code.getKey())
                    .isEqualTo(code.getValue());
        }
    }

    @Test
    void systemdTakesItsUnits() throws IOException, InterruptedException {
        assumeTrue(Archive.has("systemd-analyze"), "no systemd-analyze here: the units are not verified");
        var units = new ArrayList<String>(List.of("systemd-analyze", "verify", "--man=no"));
        for (var name : List.of("nidoto.service", "nidoto.timer")) {
            var unit = Files.readString(SCHEDULE.resolve("systemd").resolve(name))
                    .replace("/opt/nidoto/bin", program().toString());
            units.add(Files.writeString(folder.resolve(name), unit).toString());
        }
        var verified = Archive.run(folder, Map.of(), units.toArray(String[]::new));
        assertThat(verified.out()).doesNotContain("nidoto");
        assertThat(verified.exitCode()).isZero();
        assertThat(Files.readAllLines(SCHEDULE.resolve("systemd").resolve("nidoto.service")))
                .contains("SuccessExitStatus=3", "SocketBindDeny=any", "UMask=0077");
    }

    @Test
    void theLineForCronSucceedsWithRejects() throws IOException, InterruptedException {
        var line = Files.readAllLines(SCHEDULE.resolve("cron").resolve("nidoto")).stream()
                .filter(text -> text.contains("nightly"))
                .toList();
        assertThat(line).singleElement().asString().matches("([0-9*]+ ){5}nidoto /opt/nidoto/bin/nidoto .*");
        assertThat(line.get(0)).doesNotContain("%");
        assertExitCodes(line.get(0).replaceFirst("([^ ]+ ){6}", ""));
    }

    @Test
    void kubernetesKnowsEveryFieldOfTheManifest() throws IOException, InterruptedException {
        var file = SCHEDULE.resolve("kubernetes").resolve("cronjob.yaml");
        var documents = new ArrayList<Map<String, Object>>();
        new Yaml().loadAll(Files.readString(file)).forEach(document -> documents.add(map(document)));
        assertThat(documents)
                .extracting(document -> document.get("kind"))
                .containsExactly("PersistentVolumeClaim", "CronJob");
        assertExitCodes(at(documents.get(1), "spec.jobTemplate.spec.template.spec.containers.0.args.0")
                .toString());

        assumeTrue(Archive.has("kubectl"), "no kubectl here: the manifest is parsed as YAML only");
        var job = Files.writeString(
                folder.resolve("job.yaml"), Files.readString(file).split("\n---\n", 2)[1]);
        var read = Archive.run(
                folder,
                Map.of("HOME", folder.toString()),
                "kubectl",
                "set",
                "image",
                "--local",
                "-o",
                "yaml",
                "-f",
                job.toString(),
                "nidoto=localhost/nidoto:tried");
        assertThat(read.exitCode()).as(read.out()).isZero();
        assertKept("", documents.get(1), map(new Yaml().load(read.out())));
    }

    /** What kubectl does not know it leaves out. */
    private static void assertKept(String place, @Nullable Object written, @Nullable Object read) {
        if (written instanceof Map<?, ?> map) {
            map.forEach((key, value) -> {
                assertThat(read).as(place).isInstanceOf(Map.class);
                assertThat(map(read)).as(place).containsKey(key.toString());
                assertKept(place + "." + key, value, map(read).get(key.toString()));
            });
        } else if (written instanceof List<?> list) {
            for (int i = 0; i < list.size(); i++) {
                assertKept(place + "." + i, list.get(i), list(read).get(i));
            }
        } else if (!place.endsWith(".image")) {
            assertThat(read).as(place).isEqualTo(written);
        }
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(@Nullable Object yaml) {
        return (Map<String, Object>) Objects.requireNonNull(yaml);
    }

    private static List<?> list(@Nullable Object yaml) {
        return (List<?>) Objects.requireNonNull(yaml);
    }

    private static Object at(Object yaml, String place) {
        Object found = yaml;
        for (var step : place.split("\\.", -1)) {
            found = Objects.requireNonNull(
                    step.matches("\\d+")
                            ? list(found).get(Integer.parseInt(step))
                            : map(found).get(step));
        }
        return found;
    }

    @Test
    void windowsFindsWhatItsTasksAreMadeOf() throws IOException, ParserConfigurationException, SAXException {
        var factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        Document task = factory.newDocumentBuilder()
                .parse(SCHEDULE.resolve("windows").resolve("nidoto-task.xml").toFile());
        var known = Map.of(
                "Task", Set.of("RegistrationInfo", "Triggers", "Principals", "Settings", "Actions"),
                "RegistrationInfo", Set.of("Description"),
                "Triggers", Set.of("CalendarTrigger"),
                "CalendarTrigger", Set.of("StartBoundary", "ScheduleByDay"),
                "ScheduleByDay", Set.of("DaysInterval"),
                "Principals", Set.of("Principal"),
                "Principal", Set.of("UserId", "RunLevel"),
                "Settings",
                        Set.of(
                                "MultipleInstancesPolicy",
                                "DisallowStartIfOnBatteries",
                                "StopIfGoingOnBatteries",
                                "StartWhenAvailable",
                                "ExecutionTimeLimit"),
                "Actions", Set.of("Exec"),
                "Exec", Set.of("Command", "Arguments"));
        assertKnown(task.getDocumentElement(), known);
        var arguments = task.getElementsByTagNameNS("*", "Arguments").item(0).getTextContent();
        assertThat(arguments).contains("nightly || if errorlevel 3 if not errorlevel 4 exit 0");
    }

    private static void assertKnown(Element element, Map<String, Set<String>> known) {
        assertThat(element.getNamespaceURI()).isEqualTo("http://schemas.microsoft.com/windows/2004/02/mit/task");
        var children = element.getChildNodes();
        for (int i = 0; i < children.getLength(); i++) {
            if (children.item(i) instanceof Element child) {
                assertThat(known.getOrDefault(element.getLocalName(), Set.of())).contains(child.getLocalName());
                assertKnown(child, known);
            }
        }
    }

    @Test
    void theImageIsMadeAndRunWithoutRoot() throws IOException, InterruptedException {
        var unpacked = Archive.unpacked(folder);
        var lines = Files.readAllLines(unpacked.resolve("container").resolve("Containerfile")).stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .toList();
        assertThat(lines).noneMatch(line -> line.startsWith("RUN")).contains("USER 10001:10001");
        for (var line : lines) {
            var words = line.split(" ", -1);
            assertThat(words[0]).isIn("ARG", "FROM", "COPY", "ENV", "USER", "WORKDIR", "ENTRYPOINT", "CMD");
            if (words[0].equals("COPY")) {
                assertThat(unpacked.resolve(words[1])).exists();
            }
        }
    }
}
