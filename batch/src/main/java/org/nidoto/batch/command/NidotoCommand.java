package org.nidoto.batch.command;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.nidoto.batch.Home;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.NestedExceptionUtils;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** The program as seen from the command line. */
@Command(
        name = "nidoto",
        resourceBundle = Text.BUNDLE,
        mixinStandardHelpOptions = true,
        versionProvider = NidotoCommand.Version.class,
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            InitCommand.class,
            CheckCommand.class,
            NightlyCommand.class,
            ImportCommand.class,
            ProfileCommand.class,
            ReviewCommand.class,
            IncidentCommand.class,
            ClientCommand.class,
            StatusCommand.class,
            HistoryCommand.class,
            TransferCommand.class,
            BackupCommand.class,
            RestoreCommand.class,
            RetentionCommand.class
        })
public final class NidotoCommand implements Runnable {
    private static final Logger LOG = LoggerFactory.getLogger(NidotoCommand.class);

    private final Instant started;
    private final Recorder recorder = new Recorder(this);

    @Spec
    private @Nullable CommandSpec spec;

    @Option(
            names = "--home",
            paramLabel = "DIR",
            scope = ScopeType.INHERIT,
            descriptionKey = "home",
            defaultValue = "${env:NIDOTO_HOME:-.}")
    private Path home = Path.of(".");

    private NidotoCommand(Instant started) {
        this.started = started;
    }

    /**
     * Runs the command that the arguments name.
     *
     * @param started what time it is
     * @param out where results go
     * @param err where complaints go
     * @return the exit code: 0 done, 1 failed, 2 wrong use or configuration, 3 done with rejects, 4 another run is active
     */
    public static int run(Instant started, PrintWriter out, PrintWriter err, String... arguments) {
        var nidoto = new NidotoCommand(started);
        int exitCode = new CommandLine(nidoto)
                .setOut(out)
                .setErr(err)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionExceptionHandler(nidoto::explain)
                .execute(arguments);
        return nidoto.recorder.end(exitCode);
    }

    private int explain(Exception failure, CommandLine command, CommandLine.ParseResult parsed) {
        if (failure instanceof CommandStopped stopped) {
            recorder.failed(stopped, String.valueOf(stopped.getMessage()));
            command.getErr().println(stopped.getMessage());
            return stopped.exitCode();
        }
        var full = DiskTrouble.in(failure, personsLanguage());
        if (full.isEmpty()) {
            LOG.error("the command failed", failure);
            LOG.debug("the command failed", failure);
        }
        var trouble = full.or(() -> DatabaseTrouble.in(failure, personsLanguage()));
        if (trouble.isPresent()) {
            recorder.failed(failure, String.valueOf(trouble.get().getMessage()));
            command.getErr().println(trouble.get().getMessage());
            return trouble.get().exitCode();
        }
        var cause = NestedExceptionUtils.getMostSpecificCause(failure)
                .toString()
                .lines()
                .findFirst();
        recorder.failed(failure, failure.getClass().getSimpleName());
        command.getErr().println(Text.RUN_FAILED.in(personsLanguage(), cause.orElse("")));
        return ExitCode.FAILED;
    }

    /** What the command line understands, in the language of the machine. */
    static CommandSpec model() {
        return new CommandLine(new NidotoCommand(Instant.EPOCH)).getCommandSpec();
    }

    @Override
    public void run() {
        if (spec != null) {
            spec.commandLine().usage(spec.commandLine().getOut());
        }
    }

    Instant started() {
        return started;
    }

    Home home() {
        return new Home(home.toAbsolutePath().normalize());
    }

    /** Writes the summary of the run, if this command is one. */
    Recorder recorder() {
        return recorder;
    }

    PrintWriter err() {
        return commandLine().getErr();
    }

    PrintWriter out() {
        return commandLine().getOut();
    }

    private CommandLine commandLine() {
        if (spec == null) {
            throw new IllegalStateException("the command line has not been read yet");
        }
        return spec.commandLine();
    }

    static String program() {
        var version = NidotoCommand.class.getPackage().getImplementationVersion();
        return "nidoto " + (version == null ? "(not packaged)" : version);
    }

    static Locale personsLanguage() {
        return Locale.getDefault();
    }

    /** What the option for the version shows. */
    static final class Version implements CommandLine.IVersionProvider {
        @Override
        public String[] getVersion() {
            return new String[] {program()};
        }
    }
}
