package org.nidoto.batch.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

/** Every line of README, handbook and schedules that calls the program is one that its command line understands, also where no test runs it. */
class HandbookLinesTests {
    private static final Pattern BLOCK = Pattern.compile("```(?!yaml|sql|json)\\w*\n(.*?)```", Pattern.DOTALL);
    private static final Pattern INLINE = Pattern.compile("`(nidoto [^`…\n]+)`");
    private static final Pattern CALL =
            Pattern.compile("^(?:.*[ /\\\\])?nidoto(?:\\.cmd\")? +((?:--[a-z]+ \\S+ +)?[a-z]+\\b.*)$");
    private static final Pattern WORD = Pattern.compile("\"[^\"]*\"|[^ \"]+");

    @Test
    void everyCallOfTheProgramCanBeRead() throws IOException {
        int read = 0;
        for (var page : pages()) {
            for (var call : calls(Files.readString(page))) {
                assertThat(parsed(call)).as("%s: nidoto %s", page, call).isTrue();
                read++;
            }
        }
        assertThat(read).as("calls in README and handbook").isGreaterThan(80);
    }

    private static List<Path> pages() throws IOException {
        var pages = new ArrayList<Path>();
        pages.add(Path.of("..", "README.md"));
        try (var handbook = Files.list(Path.of("handbook"))) {
            handbook.filter(page -> !page.getFileName().toString().startsWith("commands"))
                    .sorted()
                    .forEach(pages::add);
        }
        return pages;
    }

    private static List<String> calls(String page) {
        var calls = new ArrayList<String>();
        BLOCK.matcher(page).results().flatMap(block -> block.group(1).lines()).forEach(line -> add(line, calls));
        INLINE.matcher(page).results().forEach(code -> add(code.group(1), calls));
        return calls;
    }

    private static void add(String line, List<String> calls) {
        var call = CALL.matcher(line.strip());
        if (call.matches()) {
            calls.add(call.group(1).replaceFirst(" (?:\\|\\||>|  ).*", ""));
        }
    }

    private static boolean parsed(String call) {
        var words = WORD.matcher(call)
                .results()
                .map(word -> word.group().replace("\"", ""))
                .toArray(String[]::new);
        try {
            new CommandLine(NidotoCommand.model()).parseArgs(words);
            return true;
        } catch (CommandLine.MissingParameterException unfinished) {
            return true;
        } catch (CommandLine.ParameterException wrong) {
            return false;
        }
    }
}
