package org.nidoto.batch.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.io.TempDir;
import org.nidoto.batch.NightHome;
import org.nidoto.batch.intake.RecordKind;
import org.nidoto.batch.intake.bulk.BulkAccount;
import org.nidoto.batch.intake.bulk.BulkEntry;
import org.nidoto.batch.intake.bulk.BulkFile;
import org.nidoto.batch.intake.bulk.BulkHistory;
import org.nidoto.batch.intake.bulk.BulkOrder;
import org.nidoto.batch.intake.bulk.BulkTally;
import org.nidoto.batch.intake.bulk.FileJudge;
import org.nidoto.batch.intake.bulk.RejectedRow;
import org.nidoto.core.incident.IncidentId;

/** Files judged and counted from their raw bytes alone, in any order of the incidents, come to what the database says of them. */
class BulkTests {
    private static final ZoneId ZONE = ZoneId.of("Asia/Tokyo");
    private static final Instant NOW = Instant.parse("2026-10-05T00:00:00Z");
    private static final int FILES = 6;
    private static final Map<RecordKind, String> COLUMNS = Map.of(
            RecordKind.INCIDENTS,
            "{incident_id: no, title: t, client: {constant: A}, department: {constant: B}, category: {constant: other}, detected_at: at}",
            RecordKind.CONTACTS,
            "{incident_id: no, at: at, kind: what, next_contact_due: next, note: memo}");

    private final NightHome night;
    private final List<BulkFile> files = new ArrayList<>();

    BulkTests(@TempDir Path folder) throws IOException {
        night = NightHome.in(folder);
    }

    @RepeatedTest(6)
    void accountsAndRejectedRowsAreTheSame(RepetitionInfo repetition) throws IOException, SQLException {
        var random = new Random(repetition.getCurrentRepetition());
        for (int i = 1; i <= FILES; i++) {
            boolean complete = random.nextInt(3) > 0;
            var kind = random.nextInt(4) == 0 ? RecordKind.INCIDENTS : RecordKind.CONTACTS;
            var name = kind.name().toLowerCase(Locale.ROOT) + complete + i + ".csv";
            var file = Files.writeString(night.home().folder().resolve(name), content(kind, random));
            var profile = profile(kind, complete);
            var told = night.run("import", file.toString());
            assertThat(told.exitCode()).as(told.err()).isIn(0, 3);
            files.add(new BulkFile(i, file.toString(), name, kind, "calls", profile, null, NOW, complete, false, true));
            assertSame(i);
        }
    }

    private String profile(RecordKind kind, boolean complete) throws IOException {
        var name = kind.name().toLowerCase(Locale.ROOT) + complete;
        return Files.writeString(night.home().profiles().resolve(name + ".yml"), """
                files: ["%s*.csv"]
                source: calls
                kind: %s
                complete: %s
                columns: %s
                """.formatted(
                                name, kind.name().toLowerCase(Locale.ROOT), complete, COLUMNS.get(kind)))
                .toString();
    }

    private static String content(RecordKind kind, Random random) {
        var text = new StringBuilder(kind == RecordKind.INCIDENTS ? "no,t,at\n" : "no,at,what,next,memo\n");
        for (int rows = 2 + random.nextInt(7); rows > 0; rows--) {
            var number = random.nextInt(12) == 0 ? "" : String.valueOf(1 + random.nextInt(3));
            var at = random.nextInt(8) == 0 ? "then" : "2026-09-0" + (1 + random.nextInt(2)) + " 10:00";
            var word = String.valueOf((char) ('a' + random.nextInt(4)));
            text.append(
                    kind == RecordKind.INCIDENTS
                            ? "%s,%s,%s\n".formatted(number, word, at)
                            : "%s,%s,reply,%s,%s\n".formatted(number, at, random.nextInt(4) == 0 ? "soon" : "", word));
        }
        return text.toString();
    }

    /** Judges all files anew, and holds what the last one came to against its account. */
    private void assertSame(long last) throws IOException, SQLException {
        var order = new BulkOrder(files, List.of(), ZONE, Locale.ENGLISH, 1, Long.MAX_VALUE);
        var accounts = new ArrayList<BulkAccount>();
        var entries = new ArrayList<BulkEntry>();
        List<RejectedRow> notTaken = List.of();
        for (var file : files) {
            notTaken = new ArrayList<>();
            var judge = FileJudge.open(file, order);
            for (var block = judge.next(); block.isPresent(); block = judge.next()) {
                entries.addAll(block.get());
                notTaken.addAll(judge.notTaken());
            }
            accounts.add(judge.account());
        }
        var tally = tally(entries, new BulkHistory(files, accounts));
        var account = accounts.get(accounts.size() - 1);
        var changes = tally.changes(last);
        assertThat(night.text("""
                SELECT CONCAT_WS(' ', rows_read, rows_taken, rows_filtered, rows_rejected, rows_duplicate, added, changed, unchanged,
                    withdrawn)
                FROM source_file WHERE file_id = %d""".formatted(last)))
                .isEqualTo("%d %d %d %d %d %d %d %d %d"
                        .formatted(
                                account.read(),
                                account.taken(),
                                account.filtered(),
                                account.rejected(),
                                account.duplicate(),
                                changes.added(),
                                changes.changed(),
                                changes.unchanged(),
                                changes.withdrawn()));
        assertThat(night.count("SELECT SUM(waiting) FROM source_file"))
                .isEqualTo(tally.waiting().values().stream()
                        .mapToLong(Long::longValue)
                        .sum());
        assertThat(notTaken.stream().map(row -> row.line() + ": " + row.cells(tally.marks(last))))
                .containsExactlyElementsOf(rejected(last));
    }

    private List<String> rejected(long file) throws SQLException {
        try (var connection = night.connect();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(
                        "SELECT line, cells FROM rejected_row WHERE file_id = " + file + " ORDER BY line")) {
            var rejected = new ArrayList<String>();
            while (rows.next()) {
                rejected.add(rows.getLong(1) + ": "
                        + List.of((Object[]) rows.getArray(2).getArray()));
            }
            return rejected;
        }
    }

    private static BulkTally tally(List<BulkEntry> entries, BulkHistory history) {
        var byIncident = new HashMap<IncidentId, List<BulkEntry>>();
        entries.forEach(entry -> byIncident
                .computeIfAbsent(entry.incident(), id -> new ArrayList<>())
                .add(entry));
        var tally = new BulkTally(List.of());
        byIncident.forEach((id, versions) -> {
            var part = new BulkTally(List.of());
            part.add(id, versions, history);
            tally.merge(part);
        });
        return tally;
    }
}
