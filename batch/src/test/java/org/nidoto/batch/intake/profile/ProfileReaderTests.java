package org.nidoto.batch.intake.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProfileReaderTests {
    private static final String GOOD = """
            files: ["tickets*.csv"]
            kind: clients
            columns:
              code: no
              name: {column: [customer, client], missing: ["?"]}
            """;

    private static Profile read(String text) throws WrongProfile {
        return ProfileReader.read("profiles/p.yml", "p", text);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            kind: client                | profiles/p.yml: key kind: "client"; expected one of codes, departments, clients, measures, incidents, contacts, adoptions, exposure, decisions
            encodng: UTF-8              | profiles/p.yml: key encodng: unknown; expected one of also, columns, comment, complete, dates, delimiter, ditto, encoding, events, files, half-width, header, kind, missing, newest, no-words, numbers, quote, skip-lines, source, strict, take, yes-words, zone
            encoding: UTF-9             | profiles/p.yml: key encoding: "UTF-9"; expected recognise, UTF-8, UTF-16, UTF-16LE, UTF-16BE, Windows-31J, EUC-JP, ISO-2022-JP, or Windows-1252
            delimiter: ';;'             | profiles/p.yml: key delimiter: ";;"; expected one character, tab, or none
            header: maybe               | profiles/p.yml: key header: "maybe"; expected yes, no, or how many rows the column names take, 5 at most
            skip-lines: -1              | profiles/p.yml: key skip-lines: "-1"; expected a whole number from 0 to 10000
            dates: [d/M]                | profiles/p.yml: key dates[1]: "d/M"; expected a pattern with day, month and year, the year as yyyy, or as 20yy where the file has two digits of it, e.g. d/M/yyyy H:mm; or standard, standard with a time behind it, excel, excel-1904, unix, unix-ms
            dates: [d/M/yy]             | profiles/p.yml: key dates[1]: "d/M/yy"; expected a pattern with day, month and year, the year as yyyy, or as 20yy where the file has two digits of it, e.g. d/M/yyyy H:mm; or standard, standard with a time behind it, excel, excel-1904, unix, unix-ms
            header: 6                   | profiles/p.yml: key header: "6"; expected yes, no, or how many rows the column names take, 5 at most
            numbers: ['1,2']            | profiles/p.yml: key numbers[1]: "1,2"; expected how 1234.5 is written, e.g. "1,234.5" or "1.234,5", or standard
            zone: Mars                  | profiles/p.yml: key zone: "Mars"; expected a time zone, e.g. Asia/Tokyo or +09:00
            source: a b                 | profiles/p.yml: key source: "a b"; expected a name of letters, digits, dots and hyphens, 40 at most
            take: [{column: x}]         | profiles/p.yml: key take[1]: a map; expected column, and is or not
            """)
    void aWrongValueIsNamedWithItsKeyAndWhatWasExpected(String line, String sentence) {
        var text = line.startsWith("kind") ? GOOD.replace("kind: clients", line) : GOOD + line + "\n";
        assertThatThrownBy(() -> read(text)).isInstanceOf(WrongProfile.class).hasMessage(sentence);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            kind: client           | profiles/p.yml: キー kind: 「client」は指定できません。次のいずれか（codes, departments, clients, measures, incidents, contacts, adoptions, exposure, decisions）を指定してください
            encodng: UTF-8         | profiles/p.yml: キー encodng は使えません。使えるキーは次のとおりです: also, columns, comment, complete, dates, delimiter, ditto, encoding, events, files, half-width, header, kind, missing, newest, no-words, numbers, quote, skip-lines, source, strict, take, yes-words, zone
            delimiter: ';;'        | profiles/p.yml: キー delimiter: 「;;」は指定できません。1文字、tab、noneのいずれかを指定してください
            skip-lines: -1         | profiles/p.yml: キー skip-lines: 「-1」は指定できません。0から10000までの整数を指定してください
            dates: [d/M/yy]        | profiles/p.yml: キー dates[1]: 「d/M/yy」は指定できません。d/M/yyyy H:mmのように年月日を含む書式（年はyyyy、ファイルの年が2桁なら20yy）、またはstandard（standard Hのように時刻の書式を添えてもよい）、excel、excel-1904、unix、unix-msを指定してください
            zone: Mars             | profiles/p.yml: キー zone: 「Mars」は指定できません。Asia/Tokyoや+09:00のような時間帯を指定してください
            take: [{column: x}]    | profiles/p.yml: キー take[1]: キーと値の組は指定できません。columnと、isまたはnotを指定してください
            """)
    void theSameIsSaidInJapanese(String line, String sentence) {
        var text = line.startsWith("kind") ? GOOD.replace("kind: clients", line) : GOOD + line + "\n";
        assertThat(sentenceAbout(text)).isEqualTo(sentence);
    }

    @Test
    void whatIsMissingIsNamedInJapanese() {
        assertThat(sentenceAbout("kind: clients\ncolumns: {code: no}\n"))
                .isEqualTo("profiles/p.yml: キー columns: name がありません。種類 clients の記録には必須です");
        assertThat(sentenceAbout("kind: clients\n")).isEqualTo("profiles/p.yml: 必須のキー columns がありません");
        assertThat(sentenceAbout("kind: clients\nkind: codes\n"))
                .isEqualTo("profiles/p.yml 2行目 1文字目: このキーは2回目です。1回だけ書いてください");
        assertThat(sentenceAbout("kind: clients\n zone: \"Asia\n"))
                .isEqualTo("profiles/p.yml 2行目 6文字目: YAMLとして読めません。この位置とその上の行に、引用符・コロン・コンマ・括弧の抜けや余り、タブ、"
                        + "前後の行とそろわない字下げがないか確かめてください");
        assertThat(sentenceAbout("kind: \u0000\n")).isEqualTo("profiles/p.yml: YAMLとして読めません。制御文字を含まないテキストにしてください");
        assertThatThrownBy(() -> new Profiles(List.of(read(GOOD))).named("r"))
                .isInstanceOfSatisfying(
                        WrongProfile.class,
                        wrong -> assertThat(wrong.sentence(Locale.JAPAN))
                                .isEqualTo("プロファイル r はありません。次のいずれかを指定してください: p"));
    }

    private static String sentenceAbout(String text) {
        try {
            read(text);
            throw new AssertionError("the profile can be used: " + text);
        } catch (WrongProfile wrong) {
            return wrong.sentence(Locale.JAPAN);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"ja", "en"})
    void everySentenceStandsInBothLanguages(String language) {
        var words = ResourceBundle.getBundle(
                "org.nidoto.batch.intake.profile.profile",
                Locale.forLanguageTag(language),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        assertThat(words.keySet())
                .containsExactlyInAnyOrderElementsOf(
                        Stream.of(ProfileText.values()).map(Enum::name).toList());
    }

    @Test
    void aColumnThatTheKindNeedsMustBeThere() {
        assertThatThrownBy(() -> read("kind: clients\ncolumns: {code: no}\n"))
                .hasMessage("profiles/p.yml: key columns: name is missing; every record of the kind clients needs it");
    }

    @Test
    void aCellHasOneOriginOnly() {
        assertThatThrownBy(() -> read(GOOD.replace("{column: [customer, client],", "{column: a, constant: b,")))
                .hasMessage("profiles/p.yml: key columns.name: a map; expected a column's name, or one of column,"
                        + " position, constant, join, hash");
    }

    @Test
    void aKeyThatStandsTwiceIsNoYaml() {
        assertThatThrownBy(() -> read("kind: clients\nkind: codes\n"))
                .hasMessage("profiles/p.yml line 2, column 1: this key stands there a second time; expected it once");
        assertThatThrownBy(() -> read("kind: clients\nfiles: [*.csv]\n"))
                .hasMessage(
                        "profiles/p.yml line 2, column 10: * and & have a meaning of their own in YAML; expected quotes"
                                + " around a text that begins with one");
        assertThatThrownBy(() -> read("kind: clients\nfiles: [a.csv\nzone: x\n"))
                .hasMessageStartingWith(
                        "profiles/p.yml line 3, column 5: this cannot be read as YAML; look there and in the lines above");
    }

    @Test
    void wordsLikeYesAndNumbersWithZerosStayTexts() throws WrongProfile {
        var cells = read(GOOD.replace("code: no", "code: {column: no, codes: {011: yes, on: off}}"))
                .records()
                .get(0)
                .cells();
        assertThat(cells.values().stream().map(CellRule::codes)).contains(Map.of("011", "yes", "on", "off"));
    }

    @Test
    void aProfileIsFoundByTheNameOfTheFileAlsoOfItsRejects(@TempDir Path folder) throws IOException, WrongProfile {
        Files.writeString(folder.resolve("p.yml"), GOOD);
        Files.writeString(folder.resolve("q.yaml"), GOOD.replace("tickets*.csv", "tickets-old.csv"));
        var profiles = Profiles.in(folder);
        assertThat(profiles.of("Tickets_1.csv").map(Profile::name)).contains("p");
        assertThat(profiles.of("tickets.rejects-12.csv").map(Profile::name)).contains("p");
        assertThat(profiles.of("other.csv")).isEmpty();
        assertThatThrownBy(() -> profiles.of("tickets-old.csv"))
                .hasMessage("tickets-old.csv: the profiles p, q are all for files of this name; expected one");
        assertThatThrownBy(() -> profiles.named("r")).hasMessage("there is no profile r; expected one of p, q");
    }

    @Test
    void datesAreReadAsThePatternSaysAndNeverAnotherWayRound() {
        var tokyo = Optional.of(ZoneId.of("Asia/Tokyo"));
        assertThat(DatePattern.of("d/M/yyyy H:mm").read("3/4/2026 9:05", Optional.empty()))
                .contains("2026-04-03T09:05:00");
        assertThat(DatePattern.of("M/d/yyyy").read("3/4/2026", tokyo)).contains("2026-03-04");
        assertThat(DatePattern.of("M/d/yyyy").read("13/4/2026", tokyo)).isEmpty();
        assertThat(DatePattern.of("d/M/yyyy").read("29/2/2026", tokyo)).isEmpty();
        assertThat(DatePattern.of("d/M/yyyy H:mm").read("3/4/2026 9:05", tokyo)).contains("2026-04-03T00:05:00Z");
        assertThat(DatePattern.of("yyyy-MM-dd HH:mm VV").read("2026-04-03 09:05 Europe/Rome", tokyo))
                .contains("2026-04-03T07:05:00Z");
    }

    @Test
    void numbersAreReadByTheExample() {
        assertThat(NumberPattern.of("1.234,5").read("1.234.567,89")).contains("1234567.89");
        assertThat(NumberPattern.of("1,234.5").read("3,87,16")).isEmpty();
        assertThat(NumberPattern.of("1234,5").read("12,5")).contains("12.5");
        assertThat(List.of(NumberPattern.of("1 234,5").read("1 234"))).containsExactly(Optional.of("1234"));
    }
}
