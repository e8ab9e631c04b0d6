package org.nidoto.batch.command;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.nidoto.batch.Program;
import org.nidoto.batch.Settings;
import org.nidoto.batch.intake.profile.Profiles;
import org.nidoto.batch.intake.profile.WrongProfile;
import org.nidoto.batch.job.DeadRuns;
import org.nidoto.batch.job.GivenFiles;
import org.nidoto.batch.job.Progress;
import org.nidoto.batch.job.RunParameters;
import org.nidoto.batch.store.AnotherRun;
import org.nidoto.batch.store.RunNote;
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
    private static final int PATIENCE_SECONDS = 30;

    private final RunLock lock;
    private final ConfigurableApplicationContext program;

    private Session(RunLock lock, ConfigurableApplicationContext program) {
        this.lock = lock;
        this.program = program;
    }

    /** Opens the home for one command; {@code given} are the files that the command line names. */
    static Session open(NidotoCommand nidoto, String command, GivenFiles given)
            throws CommandStopped, IOException, InterruptedException {
        var note = note(nidoto, command);
        return start(lock(nidoto, note), nidoto, given, new RunNote(note), NidotoCommand.personsLanguage());
    }

    /** What a command says of itself to others that find it active. */
    static String note(NidotoCommand nidoto, String command) {
        return "%s, %s, pid %d"
                .formatted(command, nidoto.started(), ProcessHandle.current().pid());
    }

    /** Takes the home's run lock, and waits for a command that only looks. */
    static RunLock lock(NidotoCommand nidoto, String note) throws CommandStopped, IOException, InterruptedException {
        var home = nidoto.home();
        var language = NidotoCommand.personsLanguage();
        if (!Files.isDirectory(home.data())) {
            throw new CommandStopped(ExitCode.WRONG_USE, Text.NO_HOME.in(language, home.folder()));
        }
        var lockFile = home.data().resolve("nidoto.lock");
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

    private static Session start(RunLock lock, NidotoCommand nidoto, GivenFiles given, RunNote note, Locale language)
            throws CommandStopped, IOException {
        boolean started = false;
        SettingsFile.beginLog(nidoto.home());
        try {
            var session = new Session(lock, start(nidoto, given, note, language));
            started = true;
            return session;
        } finally {
            if (!started) {
                lock.close();
            }
        }
    }

    private static ConfigurableApplicationContext start(
            NidotoCommand nidoto, GivenFiles given, RunNote note, Locale language) throws CommandStopped {
        var home = nidoto.home();
        try {
            var program = new SpringApplicationBuilder(Program.class)
                    .web(WebApplicationType.NONE)
                    .initializers(context -> {
                        var beans = (GenericApplicationContext) context;
                        beans.registerBean(GivenFiles.class, () -> given);
                        beans.registerBean(RunNote.class, () -> note);
                        beans.registerBean(Progress.class, () -> TerminalProgress.create(language, nidoto.out()));
                    })
                    .run(SettingsFile.arguments(home));
            program.getBean(DeadRuns.class).abandonAll();
            return program;
        } catch (BeansException | YAMLException failure) {
            if (NestedExceptionUtils.getMostSpecificCause(failure) instanceof AnotherRun active) {
                throw new CommandStopped(
                        ExitCode.ANOTHER_RUN, Text.ANOTHER_RUN.in(language, String.valueOf(active.getMessage())));
            }
            throw SettingsFile.refusal(failure, home, language);
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
        return get(JobOperator.class).start(program.getBean(job, Job.class), parameters.asJobParameters());
    }

    @Override
    public void close() throws IOException {
        program.close();
        lock.close();
    }
}
