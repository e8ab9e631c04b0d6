package org.nidoto.batch.intake.profile;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The profiles of a home, by name. */
public record Profiles(List<Profile> all) {
    public Profiles {
        all = List.copyOf(all);
    }

    /**
     * Reads all files in the folder that end in {@code .yml} or {@code .yaml}; none where there is no folder.
     *
     * @throws WrongProfile where one of them cannot be used
     */
    public static Profiles in(Path folder) throws IOException, WrongProfile {
        if (!Files.isDirectory(folder)) {
            return new Profiles(List.of());
        }
        List<Path> files;
        try (var entries = Files.list(folder)) {
            files = entries.filter(path -> path.toString().matches(".*\\.ya?ml"))
                    .sorted()
                    .toList();
        }
        var profiles = new ArrayList<Profile>();
        for (var file : files) {
            profiles.add(read(file));
        }
        return new Profiles(profiles);
    }

    /** Reads one profile from its file. */
    public static Profile read(Path file) throws IOException, WrongProfile {
        var fileName = String.valueOf(file.getFileName());
        var name = fileName.replaceFirst("\\.ya?ml$", "");
        try {
            return ProfileReader.read("profiles/" + fileName, name, Files.readString(file));
        } catch (CharacterCodingException e) {
            throw new WrongProfile(ProfileText.NO_UTF8, "profiles/" + fileName);
        }
    }

    /**
     * The one profile that is for a file of that name; empty where none is.
     *
     * @throws WrongProfile where several are
     */
    public Optional<Profile> of(String file) throws WrongProfile {
        var matching = all.stream().filter(profile -> profile.isFor(file)).toList();
        if (matching.size() > 1) {
            throw new WrongProfile(
                    ProfileText.SEVERAL_PROFILES,
                    file,
                    matching.stream().map(Profile::name).collect(Collectors.joining(", ")));
        }
        return matching.stream().findFirst();
    }

    /**
     * The profile of that name.
     *
     * @throws WrongProfile where there is none
     */
    public Profile named(String name) throws WrongProfile {
        return all.stream()
                .filter(profile -> profile.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new WrongProfile(
                        ProfileText.NO_PROFILE,
                        name,
                        all.stream().map(Profile::name).collect(Collectors.joining(", "))));
    }
}
