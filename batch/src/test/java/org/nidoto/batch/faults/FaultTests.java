package org.nidoto.batch.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nidoto.batch.NightHome;
import org.nidoto.batch.TestServer;

/**
 * Kills the real process again and again in one night, also while it clears up after the last kill, and then lets it finish: the database and
 * the files must be those of a night that nobody disturbed.
 *
 * <p>{@code -Dfaults.kills=500} asks for a long test (6 kills unless given, and 2 more on PostgreSQL and on the first night of all; of 500, 125 and 62 more), {@code -Dfaults.seed=7} for other instants. It prints a line a
 * night, and says of a difference which seed it came from: {@code -Dfaults.kills=1 -Dfaults.seed=…} repeats that night as far as instants can
 * be repeated; {@code -Dfaults.jvm=…} are further options for the process that is killed. A long test is done in half the time where the homes
 * lie in memory ({@code -Djava.io.tmpdir=/dev/shm/…}), the process has room ({@code -Xmx3g -Xmn1g}), and all classes come from jars in a class
 * data archive ({@code -XX:SharedArchiveFile=…}).
 */
class FaultTests {
    private static final int KILLS = Integer.getInteger("faults.kills", 6);
    private static final int SEED = Integer.getInteger("faults.seed", 1);
    private static final int MOST_KILLS_A_NIGHT = 9;

    private final Path folder;
    private int seed = SEED;
    private int kills;

    FaultTests(@TempDir Path folder) {
        this.folder = folder;
    }

    /** Makes homes in which the first night is over and the second is to come, with the embedded database or with a server's. */
    private interface Homes {
        NightHome in(Path folder) throws IOException, SQLException;
    }

    @Test
    void aNightThatIsKilledIsFinishedOnceOnTheEmbeddedDatabase()
            throws IOException, SQLException, InterruptedException {
        var before = NightHome.onH2(folder.resolve("before"));
        first(before);
        disturb("H2", KILLS, home -> NightHome.onH2(copy(before, home)).after(before));
    }

    @Test
    void aNightThatIsKilledIsFinishedOnceOnPostgreSql() throws IOException, SQLException, InterruptedException {
        var before = NightHome.onPostgreSql(folder.resolve("before"));
        first(before);
        var template = before.databaseUrl().substring(before.databaseUrl().lastIndexOf('/') + 1);
        disturb(
                "PostgreSQL",
                Math.max(2, KILLS / 4),
                home -> NightHome.on(
                                copy(before, home), TestServer.newDatabase("TEMPLATE " + template), TestServer.USER)
                        .after(before));
    }

    /** The first night ever, with the making of the database in it. */
    @Test
    void theFirstNightOfAllIsFinishedOnceToo() throws IOException, SQLException, InterruptedException {
        disturb("first night", Math.max(2, KILLS / 8), NightHome::onH2);
    }

    private void disturb(String what, int wanted, Homes homes) throws IOException, SQLException, InterruptedException {
        var undisturbed = homes.in(folder.resolve("undisturbed"));
        TwoNights.dropSecond(undisturbed);
        var ended = undisturbed.run("nightly", "--as-of", TwoNights.SECOND);
        assertThat(ended.exitCode()).as("%s", ended).isEqualTo(3);
        var expected = Aftermath.of(undisturbed);
        assertThat(undisturbed.home().inbox().toFile().list()).containsExactly(TwoNights.LEFT_IN_INBOX);

        var measured = homes.in(folder.resolve("measured"));
        TwoNights.dropSecond(measured);
        var length = new KilledProcess(measured).measure();
        assertThat(Aftermath.of(measured).differencesFrom(expected)).isEmpty();

        System.out.printf("%s: undisturbed %s%n", what, length);
        var differences = new ArrayList<String>();
        int nights = 0;
        for (kills = 0; kills < wanted; seed++, nights++) {
            differences.addAll(night(what, homes, expected, length, wanted));
        }
        System.out.printf("%s: %d kills in %d nights, %d differences%n", what, kills, nights, differences.size());
        assertThat(differences).isEmpty();
    }

    private List<String> night(String what, Homes homes, Aftermath expected, KilledProcess.Length length, int wanted)
            throws IOException, SQLException, InterruptedException {
        var draw = new SplittableRandom(seed);
        var night = homes.in(folder.resolve("night-" + what.charAt(0) + seed));
        TwoNights.dropSecond(night);
        int planned = Math.min(wanted - kills, draw.nextInt(1, MOST_KILLS_A_NIGHT + 1));
        var moments = new ArrayList<String>();
        boolean over = false;
        for (int i = 0; i < planned && !over; i++) {
            var process = new KilledProcess(night);
            var ended = process.run(draw, length);
            kills += ended.killed() ? 1 : 0;
            moments.add(ended.toString());
            over = !ended.killed() || process.isOver(expected.nights());
        }
        var said = new ArrayList<String>();
        if (!over) {
            var ended = night.run("nightly", "--as-of", TwoNights.SECOND);
            if (ended.exitCode() != 3) {
                said.add("exit code " + ended.exitCode() + ": " + ended.err());
            }
        }
        said.addAll(Aftermath.of(night).differencesFrom(expected));
        System.out.printf(
                "%s seed %d, %d of %d kills (%s): %s%n",
                what, seed, kills, wanted, String.join("; ", moments), said.isEmpty() ? "equal" : said);
        if (said.isEmpty()) {
            delete(night.home().folder());
        }
        return said;
    }

    private static void first(NightHome night) throws IOException {
        TwoNights.dropFirst(night);
        assertThat(night.run("nightly", "--as-of", TwoNights.FIRST).exitCode()).isZero();
        assertThat(night.home().inbox()).isEmptyDirectory();
    }

    private static Path copy(NightHome from, Path to) throws IOException {
        var home = from.home().folder();
        try (var files = Files.walk(home)) {
            for (var file : files.toList()) {
                Files.copy(file, to.resolve(home.relativize(file).toString()));
            }
        }
        return to;
    }

    private static void delete(Path home) throws IOException {
        try (var files = Files.walk(home)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
