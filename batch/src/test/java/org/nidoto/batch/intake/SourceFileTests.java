package org.nidoto.batch.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.nidoto.batch.intake.Samples.GOOD_INCIDENT;
import static org.nidoto.batch.intake.Samples.INCIDENT_HEADER;
import static org.nidoto.batch.intake.Samples.WINDOWS_31J;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SourceFileTests {
    private final Samples samples;

    SourceFileTests(@TempDir Path folder) {
        samples = new Samples(folder);
    }

    /** What was a plain file when it was looked at may have been replaced since. */
    @Test
    void aLinkIsNotFollowed(@TempDir Path folder) throws IOException {
        var secret = Files.writeString(folder.resolve("secret.csv"), INCIDENT_HEADER + "\n" + GOOD_INCIDENT + "\n");
        var link = Files.createSymbolicLink(folder.resolve("incidents.csv"), secret);
        assertThatThrownBy(() -> SourceFile.open(link, "incidents.csv", Optional.empty()))
                .isInstanceOf(IOException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "UTF-8, '', UTF-8",
        "UTF-8, '\ufeff', UTF-8",
        "UTF-16LE, '\ufeff', UTF-16LE",
        "UTF-16BE, '\ufeff', UTF-16BE",
        "windows-31j, '', windows-31j",
    })
    void theSameRowsArriveFromEveryEncoding(String written, String mark, String recognised) throws RefusedFile {
        var text = mark + INCIDENT_HEADER + "\r\n" + GOOD_INCIDENT + "\r\n"
                + "I-2,Ⅲ,～―∥,‖,−,2026/4/2\r\n".replace("‖", "ｶﾅ").replace("−", "－");
        var read = samples.read("incidents.csv", text.getBytes(Charset.forName(written)));
        assertThat(read.encoding()).isEqualTo(Charset.forName(recognised));
        assertThat(read.faults()).isEmpty();
        assertThat(read.cells().get(0)).containsExactly("I-1", "納期遅れ", "髙橋商事㈱", "営業①課", "納期遅延", "2026/4/1 9:30");
        assertThat(read.cells().get(1)).containsExactly("I-2", "Ⅲ", "～―∥", "ｶﾅ", "－", "2026/4/2");
    }

    @Test
    void oneBadByteCostsItsRowAndNotTheFilesEncoding() throws RefusedFile {
        byte[] bytes = (INCIDENT_HEADER + "\n" + GOOD_INCIDENT + "\nI-2,納品§ミス,髙橋商事㈱,営業,その他,2026/4/2\n").getBytes(UTF_8);
        byte[] broken = replaced(bytes, 0xc2, 0x81);
        var read = samples.read("incidents.csv", broken);
        assertThat(read.encoding()).isEqualTo(UTF_8);
        assertThat(read.rows().get(0).faults()).isEmpty();
        assertThat(read.faults())
                .first()
                .isEqualTo("incidents.csv line 3, column 件名: character 3 is the byte 0x81, which is no UTF-8 text");
        assertThat(read.cells().get(1).get(1)).startsWith("納品\\x81");
    }

    private static byte[] replaced(byte[] bytes, int from, int to) {
        byte[] replaced = bytes.clone();
        for (int i = 0; i < replaced.length; i++) {
            if ((replaced[i] & 0xff) == from) {
                replaced[i] = (byte) to;
            }
        }
        return replaced;
    }

    @Test
    void aQuoteThatNeverClosesCostsOneRow() throws RefusedFile {
        var read = samples.read(
                "contacts.csv", "incident_id,at,kind,note\nI-1,2026/4/1,reply,\"so\nI-2,2026/4/2,reply,b\n");
        assertThat(read.cells()).hasSize(2);
        assertThat(read.rows().get(1).original()).containsExactly("I-2", "2026/4/2", "reply", "b");
        assertThat(read.faults())
                .containsExactly(
                        "contacts.csv line 2: the quote that opens in line 2 is not closed within 1048576 characters");
    }

    @Test
    void aFileIsReadWhateverEndsItsLines() throws RefusedFile {
        for (var end : new String[] {"\n", "\r\n", "\r"}) {
            var text = String.join(end, INCIDENT_HEADER, "", GOOD_INCIDENT, ",,,,,", GOOD_INCIDENT);
            var read = samples.read("incidents.csv", text.getBytes(WINDOWS_31J));
            assertThat(read.rows()).extracting(SourceRow::line).containsExactly(3L, 5L);
        }
    }
}
