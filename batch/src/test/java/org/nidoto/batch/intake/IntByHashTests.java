package org.nidoto.batch.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.SplittableRandom;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class IntByHashTests {
    @Test
    void holdsWhatAHashMapHolds() {
        var random = new SplittableRandom(1);
        var expected = new HashMap<UUID, Integer>();
        var numbers = new IntByHash();
        var evenly = evenly(random);
        for (int number = 1; number <= 50_000; number++) {
            var hash = random.nextBoolean() ? fewOthers(random) : evenly[random.nextInt(evenly.length)];
            assertThat(numbers.putIfAbsent(hash, number)).isEqualTo(expected.putIfAbsent(hash, number) == null);
        }
        for (int i = 0; i < 50_000; i++) {
            var hash = random.nextBoolean() ? fewOthers(random) : evenly[random.nextInt(evenly.length)];
            assertThat(numbers.get(hash)).isEqualTo(expected.getOrDefault(hash, IntByHash.NONE));
        }
        var all = new ArrayList<Integer>();
        numbers.forEach(all::add);
        assertThat(all).containsExactlyInAnyOrderElementsOf(expected.values());
    }

    /** Of 40 parts, as they lie where they are hashes, the first and the last there can be among them. */
    private static UUID[] evenly(SplittableRandom random) {
        var hashes = new UUID[20_000];
        Arrays.setAll(hashes, i -> new UUID(random.nextLong(), random.nextLong(40) << 48));
        hashes[0] = new UUID(Long.MIN_VALUE, 0);
        hashes[1] = new UUID(Long.MAX_VALUE, 0);
        return hashes;
    }

    /** Of 40 parts and 1000 beginnings, so that parts grow large and half of all come again. */
    private static UUID fewOthers(SplittableRandom random) {
        return new UUID((random.nextInt(1000) - 500L) << 40, random.nextLong(40) << 48);
    }
}
