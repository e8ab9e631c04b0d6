package org.nidoto.batch.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Stream;
import org.nidoto.batch.Home;
import org.nidoto.batch.OwnerOnly;
import org.nidoto.batch.Settings;
import org.springframework.beans.BeansException;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;
import org.yaml.snakeyaml.error.YAMLException;

/** Reads a home's {@code nidoto.yml}, for the whole program or for commands that want the settings alone. */
final class SettingsFile {
    /** What {@code logback.xml} looks for. */
    private static final String LOG_FILE = "LOG_FILE";

    private SettingsFile() {}

    /** A program of nothing but the settings: no database is opened. */
    @Configuration(proxyBeanMethods = false)
    @EnableConfigurationProperties(Settings.class)
    static class SettingsAlone {}

    /** What the file says, or a sentence that says what is wrong with it. */
    static Settings read(Home home, Locale language) throws CommandStopped, IOException {
        beginLog(home);
        try (var program = new SpringApplicationBuilder(SettingsAlone.class)
                .web(WebApplicationType.NONE)
                .run(arguments(home))) {
            return program.getBean(Settings.class);
        } catch (BeansException | YAMLException failure) {
            throw refusal(failure, home, language);
        }
    }

    /** The arguments that tell Spring where everything is. */
    static String[] arguments(Home home) {
        return Stream.concat(Stream.of(withoutLog(home)), Stream.of("--logging.file.name=" + log(home)))
                .toArray(String[]::new);
    }

    /** The same but for the log, for a command that looks on: the run beside it writes that. */
    static String[] withoutLog(Home home) {
        System.clearProperty(LOG_FILE);
        return new String[] {
            "--nidoto.home=" + home.folder(),
            "--spring.config.location=classpath:/application.properties,optional:file:" + home.configuration()
        };
    }

    /** Makes the log, so that it is its owner's alone. */
    static void beginLog(Home home) throws IOException {
        OwnerOnly.createFolders(home.logs());
        OwnerOnly.createFile(log(home));
    }

    private static Path log(Home home) {
        return home.logs().resolve("nidoto.log");
    }

    /** Why the program does not start, in a sentence, where the settings are the reason; else the failure goes on. */
    static CommandStopped refusal(RuntimeException failure, Home home, Locale language) {
        return WrongSettings.sentence(failure)
                .map(wrong -> new CommandStopped(
                        ExitCode.WRONG_USE, Text.WRONG_SETTINGS.in(language, home.configuration(), wrong)))
                .orElseThrow(() -> failure);
    }
}
