package org.nidoto.batch.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nidoto.batch.NightHome;

/** Files in every encoding that a profile can name, from the file to the mended rejects file. */
class ProfileEncodingTests {
    private static final String PROFILE = """
            files: ["list*.csv"]
            encoding: %s
            kind: clients
            columns: {code: Code, name: Naam, rank: {column: Rank, optional: yes}}
            """;

    private final NightHome night;

    ProfileEncodingTests(@TempDir Path folder) throws IOException {
        night = NightHome.in(folder);
    }

    private Path list(String encoding, byte[]... parts) throws IOException {
        Files.writeString(night.home().profiles().resolve("list.yml"), PROFILE.formatted(encoding));
        var bytes = new ByteArrayOutputStream();
        for (var part : parts) {
            bytes.writeBytes(part);
        }
        return Files.write(night.home().folder().resolve("list.csv"), bytes.toByteArray());
    }

    private Path rejects() throws IOException {
        try (var files = Files.list(night.home().rejects())) {
            return files.findFirst().orElseThrow();
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            UTF-8        | UTF-8        |       | 髙橋商事㈱①Ⅲ～     | c3           | C3 | UTF-8
            Windows-31J  | windows-31j  |       | 髙橋商事㈱①Ⅲ表ソ能 | 8540         | 85 | windows-31j
            Shift_JIS    | windows-31j  |       | 髙橋商事㈱①Ⅲ～－   | fd           | FD | windows-31j
            cp932        | windows-31j  |       | ﾃｽﾄ表               | a0           | A0 | windows-31j
            EUC-JP       | x-eucJP-Open |       | 髙橋商事㈱①Ⅲﾃｽﾄ   | b0           | B0 | EUC-JP
            EUC-JP       | EUC-JP       |       | 取引先              | a9a1         | A9 | EUC-JP
            ISO-2022-JP  | x-windows-iso2022jp | | 髙橋商事㈱①Ⅲ      | 1b2442461b2842 | 46 | ISO-2022-JP
            ISO-2022-JP  | ISO-2022-JP  |       | 取引先ﾃｽﾄ          | 81           | 81 | ISO-2022-JP
            ISO-2022-JP  | ISO-2022-JP  |       | ,取引先             | 1b5a         | 1B | ISO-2022-JP
            Windows-1252 | windows-1252 |       | Café “Zürich” €5 ‰  | 81           | 81 | windows-1252
            UTF-16       | UTF-16LE     | fffe  | 髙橋商事㈱😀        | 00d8         | 00 | UTF-16LE
            UTF-16       | UTF-16BE     | feff  | 髙橋商事㈱😀        | dc00         | DC | UTF-16BE
            UTF-16LE     | UTF-16LE     |       | 髙橋商事㈱😀        | 00d8         | 00 | UTF-16LE
            UTF-16BE     | UTF-16BE     |       | 髙橋商事㈱😀        | dc00         | DC | UTF-16BE
            UTF-16       | UTF-16BE     |       | 髙橋                | dc00         | DC | UTF-16BE
            recognise    | UTF-16LE     | fffe  | 髙橋                | 00d8         | 00 | UTF-16LE
            Windows-31J  | UTF-8        | efbbbf| 髙橋                | ff           | FF | UTF-8
            """)
    void aBadByteCostsItsRowWhichComesBackMended(
            String profile, String charset, String mark, String name, String bad, String shown, String told)
            throws IOException, SQLException {
        var in = Charset.forName(charset);
        var file = list(
                profile,
                HexFormat.of().parseHex(mark == null ? "" : mark),
                ("Code,Naam,Rank\nA,\"" + name + "\",\"1\n2\"\nB,ab").getBytes(in),
                HexFormat.of().parseHex(bad),
                (",x\nC,\"" + name + "\"\n").getBytes(in));
        var imported = night.run("import", file.toString());
        assertThat(imported.out()).contains("3 read = 2 taken + 0 filtered + 1 rejected + 0 duplicate");
        assertThat(night.count("SELECT COUNT(*) FROM client WHERE name = '" + name + "'"))
                .isEqualTo(2);
        var rejects = rejects();
        var text = Files.readString(rejects, StandardCharsets.UTF_8);
        assertThat(text).startsWith("\ufeff").doesNotContain("\ufffd");
        assertThat(text.lines().toList().get(1))
                .startsWith("4,")
                .contains("character 3 is the byte 0x" + shown + ", which is no " + told + " text")
                .contains("B,ab\\x" + shown);
        Files.writeString(rejects, text.replaceAll("B,ab.*(?=,x)", "B,直した"));
        assertThat(night.run("import", rejects.toString()).out())
                .contains("1 read = 1 taken")
                .contains("1 added");
        assertThat(night.count("SELECT COUNT(*) FROM client WHERE code = 'B' AND name = '直した'"))
                .isEqualTo(1);
    }

    @Test
    void whatNoProfileNamesIsRefusedWithTheEncodingThatItIsIn() throws IOException {
        var file = list("recognise", "Code,Naam\nA,取引先の名前を書く\n".getBytes(Charset.forName("EUC-JP")));
        assertThat(night.run("import", file.toString()).err())
                .contains("the file is written in EUC-JP")
                .contains("profile");
        var mail = list("recognise", "Code,Naam\nA,取引先\n".getBytes(Charset.forName("ISO-2022-JP")));
        assertThat(night.run("import", mail.toString()).err()).contains("the file is written in ISO-2022-JP");
    }
}
