package org.nidoto.batch.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
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
        for (int number = 1; number <= 50_000; number++) {
            var hash = fewOthers(random);
            assertThat(numbers.putIfAbsent(hash, number)).isEqualTo(expected.putIfAbsent(hash, number) == null);
        }
        for (int i = 0; i < 50_000; i++) {
            var hash = fewOthers(random);
            assertThat(numbers.get(hash)).isEqualTo(expected.getOrDefault(hash, IntByHash.NONE));
        }
        var all = new ArrayList<Integer>();
        numbers.forEach(all::add);
        assertThat(all).containsExactlyInAnyOrderElementsOf(expected.values());
    }

    /** Of 40 parts and 1000 beginnings, so that parts grow large and half of all come again. */
    private static UUID fewOthers(SplittableRandom random) {
        return new UUID((random.nextInt(1000) - 500L) << 40, random.nextLong(40) << 48);
    }
}
