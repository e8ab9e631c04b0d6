package org.nidoto.batch.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The example of FIPS 180-4: {@code abc}. */
class Sha256Tests {
    private static final String HASH = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";
    private static final UUID HALF = UUID.fromString("ba7816bf-8f01-cfea-4141-40de5dae2223");

    @Test
    void hashesAsTheStandardSays() {
        var digest = Sha256.digest();
        digest.update(new byte[] {'a', 'b', 'c'});
        assertThat(Sha256.hex(digest)).isEqualTo(HASH);
        digest.update(new byte[] {'a', 'b', 'c'});
        assertThat(Sha256.first128Bits(digest)).isEqualTo(HALF);
        assertThat(Sha256.hex("abc")).isEqualTo(HASH);
        assertThat(Sha256.first128Bits("abc")).isEqualTo(HALF);
    }
}
