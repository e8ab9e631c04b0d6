package org.nidoto.batch.intake.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nidoto.batch.intake.RecordKind;

/** What the handbook shows can be used as it stands, and names all that there is. */
class ProfileHandbookTests {
    private static final Pattern SNIPPET = Pattern.compile("```yaml\n(.*?)```", Pattern.DOTALL);

    private static String page(String name) throws IOException {
        return Files.readString(Path.of("handbook", name));
    }

    private static List<String> snippets(String page) {
        return SNIPPET.matcher(page)
                .results()
                .map((MatchResult snippet) -> snippet.group(1))
                .toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"profiles.md", "profiles.ja.md"})
    void everySnippetIsAProfile(String name) throws IOException, WrongProfile {
        var snippets = snippets(page(name));
        assertThat(snippets).hasSize(10);
        for (var snippet : snippets) {
            var profile = ProfileReader.read(name, "p", snippet);
            assertThat(profile.records()).as(snippet).isNotEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"profiles.md", "profiles.ja.md"})
    void everyColumnOfEveryKindIsListed(String name) throws IOException {
        var page = page(name);
        for (var kind : RecordKind.values()) {
            var columns = kind.columns().stream()
                    .map(column -> "`" + column.name() + (column.required() ? "*" : "") + "`")
                    .toList();
            assertThat(page.lines().filter(line -> line.startsWith("| `" + kind.englishName() + "` |")))
                    .as(kind.englishName())
                    .singleElement()
                    .asString()
                    .contains(columns);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"profiles.md", "profiles.ja.md"})
    void everyKeyIsExplained(String name) throws IOException {
        var page = page(name);
        for (var key : ProfileReader.KEYS) {
            assertThat(page).as(key).containsPattern("(?m)(`|^|\\{|, )" + Pattern.quote(key) + "(`|:)");
        }
    }
}
