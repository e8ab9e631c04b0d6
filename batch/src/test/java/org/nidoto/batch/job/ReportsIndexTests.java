package org.nidoto.batch.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nidoto.batch.NightHome;

/** The list of reports: what a night leaves in it, and how a browser shows it from the disk. */
class ReportsIndexTests {
    private static final String AS_OF = "2026-10-05T08:00";

    private final Path folder;

    ReportsIndexTests(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void everyRunThatPrintsListsAllThatIsThere() throws IOException {
        var night = night();
        assertThat(linkedFiles(night)).containsExactlyInAnyOrderElementsOf(files(night));

        night.run("review", "--quarter", "2026Q2", "--as-of", AS_OF, "--issue", "--language", "ja,en");
        assertThat(linkedFiles(night))
                .containsExactlyInAnyOrderElementsOf(files(night))
                .contains(
                        "2026Q2/management-review-2026Q2.issued-1.ja.pdf",
                        "2026Q2/management-review-2026Q2.issued-1.en.xlsx",
                        "2026Q2/review-2026Q2.issued-1.json",
                        "2026Q3/management-review-2026Q3.ja.pdf");

        var page = index(night);
        night.run("review", "--quarter", "2026Q2", "--as-of", AS_OF);
        assertThat(index(night)).isEqualTo(page);
    }

    @Test
    void aBrowserShowsItFromTheDiskAndLeadsThroughItByKeyboard() throws IOException, InterruptedException {
        var browser = Stream.of("chromium", "chromium-browser", "google-chrome")
                .flatMap(name -> onPath(name).stream())
                .findFirst();
        assumeTrue(browser.isPresent(), "no Chromium on the PATH: how a browser shows index.html is not tested");
        var night = night();
        var reports = night.home().reports();
        Files.writeString(reports.resolve("2026Q2").resolve("<img src=x onerror=document.title='hit'>.pdf"), "x");
        night.run("review", "--quarter", "2026Q2", "--as-of", AS_OF);

        var page = reports.resolve("index.html").toUri().toString();
        var shown = show(browser.get(), "--dump-dom", page);
        assertThat(shown)
                .contains("<main", "<nav", "<header", "<h1", "マネジメントレビュー資料", "Management review")
                .doesNotContain("<img", "hit</title>");
        var reached = tabThrough(browser.get(), index(night));
        assertThat(reached.get(0)).isEqualTo("#list");
        assertThat(reached).isEqualTo(links(index(night)));
        assertThat(index(night)).contains("a:focus-visible { outline: 3px");

        var picture = Path.of("target", "reports-index.png").toAbsolutePath();
        show(browser.get(), "--window-size=1000,900", "--screenshot=" + picture, page);
        var image = ImageIO.read(picture.toFile());
        assertThat(image.getWidth()).isEqualTo(1000);
        show(
                browser.get(),
                "--window-size=500,900",
                "--screenshot=" + picture.resolveSibling("reports-index-narrow.png"),
                page);
    }

    /**
     * What the Tab key reaches, in its order. Headless Chromium has no keyboard without a debugger, so the page's own rules are asked: what
     * can have the focus, is shown, and comes in which order.
     */
    private List<String> tabThrough(Path browser, String page) throws IOException, InterruptedException {
        var probe = """
                <script>
                const order = [...document.querySelectorAll('a[href],button,input,select,textarea,[tabindex]')]
                    .filter(e => e.tabIndex >= 0)
                    .map((e, i) => ({e, i}))
                    .sort((a, b) => (a.e.tabIndex || 1e9) - (b.e.tabIndex || 1e9) || a.i - b.i)
                    .filter(({e}) => { e.focus(); return document.activeElement === e; });
                document.body.innerHTML = '';
                order.forEach(({e}) => { const p = document.createElement('p'); p.textContent = e.getAttribute('href'); document.body.append(p); });
                </script>
                """;
        var probed = folder.resolve("probe.html");
        Files.writeString(
                probed,
                page.replaceAll("<meta http-equiv=\"Content-Security-Policy\"[^>]*>", "")
                        .replace("</body>", probe + "</body>"));
        return Pattern.compile("<p>([^<]*)</p>")
                .matcher(show(browser, "--dump-dom", probed.toUri().toString()))
                .results()
                .map((MatchResult reached) -> reached.group(1))
                .toList();
    }

    private NightHome night() throws IOException {
        var night = NightHome.in(folder.resolve("home"));
        night.drop(
                "incidents.csv",
                "incident_id,title,client,department,category,detected_at\nI-1,Late,C1,D1,delivery_delay,2026-07-01 10:00\n");
        assertThat(night.nightly().exitCode()).isZero();
        return night;
    }

    private static String index(NightHome night) throws IOException {
        return Files.readString(night.home().reports().resolve("index.html"));
    }

    private static List<String> files(NightHome night) throws IOException {
        var reports = night.home().reports();
        try (var files = Files.walk(reports)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> reports.relativize(file).toString().replace(File.separatorChar, '/'))
                    .filter(file -> !file.equals("index.html"))
                    .toList();
        }
    }

    private static List<String> linkedFiles(NightHome night) throws IOException {
        return links(index(night)).stream()
                .filter(link -> !link.startsWith("#"))
                .toList();
    }

    private static List<String> links(String page) {
        return Pattern.compile("href=\"([^\"]*)\"")
                .matcher(page)
                .results()
                .map((MatchResult link) -> link.group(1))
                .toList();
    }

    private static Optional<Path> onPath(String program) {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .map(place -> Path.of(place, program))
                .filter(Files::isExecutable)
                .findFirst();
    }

    private String show(Path browser, String... arguments) throws IOException, InterruptedException {
        var command = Stream.concat(
                        Stream.of(
                                browser.toString(),
                                "--headless",
                                "--no-sandbox",
                                "--disable-gpu",
                                "--disable-background-networking",
                                "--user-data-dir=" + folder.resolve("browser")),
                        Stream.of(arguments))
                .toList();
        var out = folder.resolve("shown");
        var process = new ProcessBuilder(command)
                .redirectOutput(out.toFile())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        assertThat(process.waitFor(120, TimeUnit.SECONDS)).isTrue();
        return Files.readString(out, StandardCharsets.UTF_8);
    }
}
