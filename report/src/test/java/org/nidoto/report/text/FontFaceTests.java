package org.nidoto.report.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The files are those that were published: sha256sum of npm @expo-google-fonts 0.4.2 and 0.4.3, and of Debian icc-profiles-free. */
class FontFaceTests {
    @ParameterizedTest
    @CsvSource({
        "REGULAR, 22f41ce68f1ce62477ca4ec1e2c0c400cc545ddff31d713e8edf87808614aeb2",
        "BOLD, 1a995936e0f9de8a7c142c97cdb679e7087e89c13e663f946cd047f4283cedf8",
        "FALLBACK_REGULAR, d930d5d52d15231c283089760f84584272ad5e37e14607ba0d19c798e7a9caec",
        "FALLBACK_BOLD, c5b7b9d6a6eb682b0d4e6bbb38509575fd2759a28f147daa74714d1359a7909e"
    })
    void eachFontIsThePublishedFile(FontFace face, String sha256) throws NoSuchAlgorithmException {
        assertThat(sha256(face.bytes())).isEqualTo(sha256);
    }

    @Test
    void theColourProfileIsThePublishedFile() throws NoSuchAlgorithmException {
        assertThat(sha256(FontFace.colourProfile()))
                .isEqualTo("2a92d4bae450b76d8b0aa42193df974d75f62738ecebf74f01c5e75b12a95796");
    }

    private static String sha256(byte[] bytes) throws NoSuchAlgorithmException {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    }
}
