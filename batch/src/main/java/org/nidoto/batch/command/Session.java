package org.nidoto.batch.command;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;
import org.nidoto.batch.Program;
import org.nidoto.batch.Settings;
import org.nidoto.batch.intake.profile.Profiles;
import org.nidoto.batch.intake.profile.WrongProfile;
import org.nidoto.batch.job.DeadRuns;
import org.nidoto.batch.job.EngineOfHome;
import org.nidoto.batch.job.GivenFiles;
import org.nidoto.batch.job.Progress;
import org.nidoto.batch.job.RunParameters;
import org.nidoto.batch.store.AnotherRun;
import org.nidoto.batch.store.RunNote;
import org.nidoto.batch.summary.Draft;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobExecutionException;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.beans.BeansException;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.NestedExceptionUtils;
import org.yaml.snakeyaml.error.YAMLException;

/** A home that this process alone works in, with the program started. */
final class Session implements Closeable {
    private static final Logger LOG = LoggerFactory.getLogger(Session.class);
    private static final int PATIENCE_SECONDS = 30;

    private final Optional<RunLock> lock;
    private final ConfigurableApplicationContext program;
    private final Recorder recorder;

    private Session(Optional<RunLock> lock, ConfigurableApplicationContext program, Recorder recorder) {
        this.lock = lock;
        this.program = program;
        this.recorder = recorder;
        recorder.opened(settings());
    }

    /** Opens the home for one command; {@code given} are the files that the command line names. */
    static Session open(NidotoCommand nidoto, String command, GivenFiles given)
            throws CommandStopped, IOException, InterruptedException {
        var note = note(nidoto, command);
        var lock = lock(nidoto, note);
        nidoto.recorder().begin(command);
        return start(Optional.of(lock), nidoto, given, new RunNote(note, true));
    }

    /**
     * Opens the home for a command that only looks, without waiting for a run that is active: the database may keep us out then, which shows
     * when it is first asked.
     */
    static Session look(NidotoCommand nidoto) throws CommandStopped, IOException {
        var note = note(nidoto, RunNote.LOOKING);
        var lock = RunLock.take(lockFile(nidoto), note);
        return start(lock, nidoto, GivenFiles.NONE, new RunNote(note, lock.isPresent()));
    }

    /** What a command says of itself to others that find it active. */
    static String note(NidotoCommand nidoto, String command) {
        return "%s, %s, pid %d, host %s"
                .formatted(
                        command,
                        nidoto.started().truncatedTo(ChronoUnit.SECONDS),
                        ProcessHandle.current().pid(),
                        Machine.name());
    }

    private static Path lockFile(NidotoCommand nidoto) throws CommandStopped {
        var home = nidoto.home();
        if (!Files.isDirectory(home.data())) {
            throw new CommandStopped(
                    ExitCode.WRONG_USE, Text.NO_HOME.in(NidotoCommand.personsLanguage(), home.folder()));
        }
        return home.data().resolve("nidoto.lock");
    }

    /** What the run says of itself that holds the home's lock. */
    static String holder(NidotoCommand nidoto) throws CommandStopped, IOException {
        return RunLock.holder(lockFile(nidoto));
    }

    /** Takes the home's run lock, and waits for a command that only looks. */
    static RunLock lock(NidotoCommand nidoto, String note) throws CommandStopped, IOException, InterruptedException {
        var lockFile = lockFile(nidoto);
        var language = NidotoCommand.personsLanguage();
        var lock = RunLock.take(lockFile, note);
        for (int i = 0; lock.isEmpty() && isOnlyLooking(lockFile) && i < PATIENCE_SECONDS; i++) {
            Thread.sleep(1000);
            lock = RunLock.take(lockFile, note);
        }
        if (lock.isEmpty()) {
            throw new CommandStopped(ExitCode.ANOTHER_RUN, Text.ANOTHER_RUN.in(language, RunLock.holder(lockFile)));
        }
        return lock.get();
    }

    /** Whether the lock is held by somebody who looks at what there is, which takes a moment and must not cost a night. */
    private static boolean isOnlyLooking(Path lockFile) throws IOException {
        return RunLock.holder(lockFile).startsWith(RunNote.LOOKING);
    }

    /** The home's profiles. */
    static Profiles profiles(NidotoCommand nidoto) throws CommandStopped, IOException {
        try {
            return Profiles.in(nidoto.home().profiles());
        } catch (WrongProfile wrong) {
            throw new CommandStopped(ExitCode.WRONG_USE, wrong.sentence(NidotoCommand.personsLanguage()));
        }
    }

    private static Session start(Optional<RunLock> lock, NidotoCommand nidoto, GivenFiles given, RunNote note)
            throws CommandStopped, IOException {
        boolean started = false;
        try {
            if (!note.looks()) {
                SettingsFile.beginLog(nidoto.home());
            }
            var session = new Session(lock, start(nidoto, given, note), nidoto.recorder());
            started = true;
            return session;
        } finally {
            if (!started) {
                close(lock);
            }
        }
    }

    private static ConfigurableApplicationContext start(NidotoCommand nidoto, GivenFiles given, RunNote note)
            throws CommandStopped, IOException {
        var home = nidoto.home();
        var language = NidotoCommand.personsLanguage();
        try {
            var program = new SpringApplicationBuilder(Program.class)
                    .web(WebApplicationType.NONE)
                    .lazyInitialization(note.looks())
                    .initializers(context -> {
                        var beans = (GenericApplicationContext) context;
                        beans.registerBean(GivenFiles.class, () -> given);
                        beans.registerBean(RunNote.class, () -> note);
                        beans.registerBean(Progress.class, () -> TerminalProgress.create(language, nidoto.out()));
                    })
                    .run(note.looks() ? SettingsFile.withoutLog(home) : SettingsFile.arguments(home));
            return ready(program, note, language);
        } catch (BeansException | YAMLException failure) {
            if (NestedExceptionUtils.getMostSpecificCause(failure) instanceof AnotherRun active) {
                throw new CommandStopped(
                        ExitCode.ANOTHER_RUN, Text.ANOTHER_RUN.in(language, String.valueOf(active.getMessage())));
            }
            throw SettingsFile.refusal(failure, home, language);
        }
    }

    /** Holds the settings to what they may be, and closes the books on dead runs, unless this command only looks. */
    private static ConfigurableApplicationContext ready(
            ConfigurableApplicationContext program, RunNote note, Locale language) throws CommandStopped, IOException {
        boolean ready = false;
        try {
            program.getBean(Settings.class);
            if (!note.looks()) {
                if (program.getBean(EngineOfHome.class).isAnother()) {
                    throw new CommandStopped(
                            ExitCode.WRONG_USE,
                            Text.ANOTHER_ENGINE.in(
                                    language, program.getBean(Settings.class).engine()));
                }
                program.getBean(DeadRuns.class).abandonAll();
            }
            ready = true;
            return program;
        } finally {
            if (!ready) {
                program.close();
            }
        }
    }

    private static void close(Optional<RunLock> lock) throws IOException {
        if (lock.isPresent()) {
            lock.get().close();
        }
    }

    /** What is known of the run, for its summary. */
    Optional<Draft> draft() {
        return recorder.draft();
    }

    /** Stops a command that needs the single versions of incidents in the database. */
    void needVersions() throws CommandStopped {
        if (settings().onSpark()) {
            throw new CommandStopped(
                    ExitCode.WRONG_USE, Text.NOT_ON_SPARK.in(settings().locale()));
        }
    }

    Settings settings() {
        return program.getBean(Settings.class);
    }

    <T> T get(Class<T> part) {
        return program.getBean(part);
    }

    /** Runs a job to its end. */
    JobExecution run(String job, RunParameters parameters) throws JobExecutionException {
        recorder.run().ifPresent(draft -> draft.asOf(parameters.asOf()));
        LOG.info("{} begins, as of {}, {}", job, parameters.asOf(), NidotoCommand.program());
        return get(JobOperator.class).start(program.getBean(job, Job.class), parameters.asJobParameters());
    }

    @Override
    public void close() throws IOException {
        try {
            program.close();
        } finally {
            close(lock);
        }
    }
}
