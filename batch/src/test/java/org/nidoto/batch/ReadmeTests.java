package org.nidoto.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Holds the README's commands to what CI runs. */
class ReadmeTests {
    private static final Path ROOT = Path.of("..");

    @Test
    void theCommandsOfTheReadmeAreThoseThatCiRuns() throws IOException {
        var readme = Files.readString(ROOT.resolve("README.md"));
        var ci = Files.readAllLines(ROOT.resolve(".ci/run"));
        var commands = Pattern.compile("```sh\n(.*?)\n```", Pattern.DOTALL)
                .matcher(readme)
                .results()
                .map((MatchResult block) -> block.group(1))
                .toList();
        assertThat(commands).containsExactlyElementsOf(ci.subList(ci.size() - 2, ci.size()));
    }
}
