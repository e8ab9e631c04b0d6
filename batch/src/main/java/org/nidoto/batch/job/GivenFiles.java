package org.nidoto.batch.job;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.nidoto.batch.intake.RecordKind;
import org.nidoto.batch.intake.profile.Profile;
import org.nidoto.batch.intake.profile.Profiles;
import org.nidoto.batch.intake.profile.WrongProfile;

/**
 * The files that the command line names, and how foreign ones are read.
 *
 * @param kind the kind that they hold; empty where their headers tell
 * @param profile the profile for all of them; empty where their names tell
 */
public record GivenFiles(List<Path> paths, Optional<RecordKind> kind, Optional<Profile> profile, Profiles profiles) {
    /** For commands that import nothing. */
    public static final GivenFiles NONE =
            new GivenFiles(List.of(), Optional.empty(), Optional.empty(), new Profiles(List.of()));

    public GivenFiles {
        paths = List.copyOf(paths);
    }

    /** What lies in the inbox, by the home's profiles. */
    public static GivenFiles inInbox(Profiles profiles) {
        return new GivenFiles(List.of(), Optional.empty(), Optional.empty(), profiles);
    }

    /**
     * The profile that a file is read by; empty where it is one of our own.
     *
     * @throws WrongProfile where several are for files of its name
     */
    public Optional<Profile> profileOf(String file) throws WrongProfile {
        return profile.isPresent() || kind.isPresent() ? profile : profiles.of(file);
    }
}
