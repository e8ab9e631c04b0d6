package org.nidoto.batch.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nidoto.batch.handbook.Page;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/**
 * The handbook's list of commands is what the command line understands. From its first heading on it is made here:
 * {@code -Dnidoto.handbook=write} writes it anew.
 */
class CommandsPageTests {
    private static final Set<String> OF_ALL = Set.of("--home", "--help", "--version");
    private static final int LONG_LINE = 240;
    private static final String FIRST = "\n## ";

    @ParameterizedTest
    @ValueSource(strings = {"en", "ja"})
    void everyCommandAndOptionStandsThere(String code) throws IOException {
        var language = Locale.forLanguageTag(code);
        var page = Page.of("commands", language);
        var head = page.text().substring(0, page.text().indexOf(FIRST));
        var whole = head + listed(language);
        if ("write".equals(System.getProperty("nidoto.handbook"))) {
            Files.writeString(page.file(), whole);
        }
        assertThat(Files.readString(page.file())).isEqualTo(whole);
    }

    private static String listed(Locale language) {
        var before = Locale.getDefault();
        try {
            Locale.setDefault(language);
            return listed(NidotoCommand.model(), language.equals(Locale.JAPANESE));
        } finally {
            Locale.setDefault(before);
        }
    }

    private static String listed(CommandSpec nidoto, boolean inJapanese) {
        var column = inJapanese ? "| オプション・引数 | 意味 |" : "| option, parameter | meaning |";
        var text = new StringBuilder();
        for (CommandLine command : nidoto.subcommands().values()) {
            var spec = command.getCommandSpec();
            text.append(FIRST).append(spec.name()).append("\n\n");
            text.append(String.join("", spec.usageMessage().header())).append("\n\n```\n");
            text.append(synopsis(command)).append("```\n");
            table(text, column, own(spec));
        }
        text.append(FIRST)
                .append(inJapanese ? "すべてのコマンドに共通のオプション" : "Options of every command")
                .append('\n');
        table(
                text,
                column,
                nidoto.options().stream().map(option -> (ArgSpec) option).toList());
        text.append(FIRST).append(inJapanese ? "終了コード" : "Exit codes").append("\n\n");
        text.append(inJapanese ? "| コード | 意味 |" : "| code | meaning |").append("\n|---|---|\n");
        nidoto.usageMessage()
                .exitCodeList()
                .forEach((code, meaning) -> text.append("| %s | %s |%n".formatted(code, meaning)));
        return text.toString();
    }

    private static String synopsis(CommandLine command) {
        command.setUsageHelpWidth(LONG_LINE);
        var help = command.getCommandSpec().commandLine().getHelp();
        return help.detailedSynopsis(0, null, false).replace(" [-h] [-V] [--home=DIR]", "");
    }

    private static List<ArgSpec> own(CommandSpec spec) {
        var own = new ArrayList<ArgSpec>(spec.positionalParameters());
        for (OptionSpec option : spec.options()) {
            if (!OF_ALL.contains(option.longestName())) {
                own.add(option);
            }
        }
        return own;
    }

    private static void table(StringBuilder text, String head, List<ArgSpec> arguments) {
        if (arguments.isEmpty()) {
            return;
        }
        text.append('\n').append(head).append("\n|---|---|\n");
        for (var argument : arguments) {
            var name = argument instanceof OptionSpec option
                    ? String.join("`, `", option.names()) + label(option)
                    : argument.paramLabel();
            text.append("| `%s` | %s |%n".formatted(name, String.join(" ", argument.description())));
        }
    }

    private static String label(OptionSpec option) {
        return option.arity().max() == 0 ? "" : " " + option.paramLabel();
    }
}
