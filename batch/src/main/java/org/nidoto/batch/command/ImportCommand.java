package org.nidoto.batch.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.nidoto.batch.intake.RecordKind;
import org.nidoto.batch.intake.RefusedFile;
import org.nidoto.batch.intake.SourceFile;
import org.nidoto.batch.intake.profile.Profile;
import org.nidoto.batch.intake.profile.WrongProfile;
import org.nidoto.batch.job.DryRun;
import org.nidoto.batch.job.GivenFiles;
import org.nidoto.batch.job.Progress;
import org.nidoto.batch.job.RunParameters;
import org.nidoto.batch.store.FileAccount.State;
import org.springframework.batch.core.job.JobExecutionException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Imports the files it is given; they stay where they are. Before the first is touched, all must be files that can be imported. */
@Command(name = "import", resourceBundle = Text.BUNDLE, mixinStandardHelpOptions = true)
final class ImportCommand implements Callable<Integer> {
    /** How many rejected rows of a file a dry run shows. */
    private static final int SHOWN = 20;

    @ParentCommand
    private NidotoCommand nidoto;

    @Parameters(paramLabel = "FILE", arity = "1..*", descriptionKey = "file")
    private List<Path> paths = List.of();

    @Option(names = "--kind", paramLabel = "KIND", descriptionKey = "kind")
    private @Nullable RecordKind kind;

    @Option(names = "--as-of", paramLabel = "TIME", descriptionKey = "as-of")
    private @Nullable String asOf;

    @Option(names = "--profile", paramLabel = "NAME", descriptionKey = "profile")
    private @Nullable String profile;

    @Option(names = "--dry-run", descriptionKey = "dry-run")
    private boolean dryRun;

    @Override
    public Integer call() throws CommandStopped, IOException, JobExecutionException, InterruptedException {
        var given = given();
        for (var path : paths) {
            refuseUnknown(path, given);
        }
        try (var session = Session.open(nidoto, dryRun ? "dry-run" : "import", given)) {
            var time = TimeArgument.asOfForGood(Optional.ofNullable(asOf), nidoto.started(), session.settings());
            if (dryRun) {
                session.needVersions();
                return dryRun(session, given, time);
            }
            var run = session.run("importFiles", RunParameters.importing(nidoto.started(), time));
            return new RunReport(session, nidoto.out()).tell(run);
        }
    }

    private GivenFiles given() throws CommandStopped, IOException {
        var profiles = Session.profiles(nidoto);
        try {
            var named = profile == null ? Optional.<Profile>empty() : Optional.of(profiles.named(profile));
            var files = new ArrayList<Path>();
            for (var path : paths) {
                files.add(Files.exists(path) ? path.toRealPath() : path);
            }
            return new GivenFiles(files, Optional.ofNullable(kind), named, profiles);
        } catch (WrongProfile unknown) {
            throw new CommandStopped(ExitCode.WRONG_USE, unknown.sentence(NidotoCommand.personsLanguage()));
        }
    }

    /** Tells what an import would do, with the first rows that it would reject. */
    private int dryRun(Session session, GivenFiles given, Instant asOf) throws IOException {
        var out = nidoto.out();
        var language = session.settings().locale();
        boolean rejects = false;
        for (var file : session.get(DryRun.class).of(given, asOf)) {
            new FileLines(file.account(), language).lines().forEach(out::println);
            file.rejected().stream()
                    .limit(SHOWN)
                    .forEach(row -> out.println("  "
                            + Text.REJECTED_ROW.in(
                                    language, row.line(), row.reason().in(language))));
            rejects |=
                    file.account().state() == State.REFUSED || !file.rejected().isEmpty();
        }
        session.get(Progress.class).done();
        out.println(Text.DRY_RUN.in(language));
        return rejects ? ExitCode.DONE_WITH_REJECTS : ExitCode.DONE;
    }

    private static void refuseUnknown(Path path, GivenFiles given) throws CommandStopped {
        var language = NidotoCommand.personsLanguage();
        if (!Files.isRegularFile(path) || !Files.isReadable(path)) {
            throw new CommandStopped(ExitCode.WRONG_USE, Text.NO_SUCH_FILE.in(language, path));
        }
        var name = String.valueOf(path.getFileName());
        try {
            var profile = given.profileOf(name);
            if (profile.isPresent()) {
                SourceFile.open(path, name, profile.get()).close();
            } else {
                SourceFile.open(path, name, given.kind()).close();
            }
        } catch (WrongProfile wrong) {
            throw new CommandStopped(ExitCode.WRONG_USE, wrong.sentence(language));
        } catch (RefusedFile refused) {
            throw new CommandStopped(ExitCode.WRONG_USE, refused.sentence(language));
        } catch (IOException unreadable) {
            throw new CommandStopped(ExitCode.WRONG_USE, Text.NO_SUCH_FILE.in(language, path));
        }
    }
}
