package org.nidoto.benchmark;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;

/**
 * A log of invented incidents of about 300 bytes each, equal for equal numbers of rows: Japanese and English text, line breaks and quotes
 * within cells, and one row in a thousand that cannot be taken.
 */
final class IncidentLog {
    /** The columns of the log, in their order. */
    static final List<String> COLUMNS = List.of(
            "incident_id",
            "title",
            "description",
            "client",
            "department",
            "category",
            "severity",
            "detection_source",
            "occurred_at",
            "detected_at",
            "reported_at",
            "replied_at",
            "contained_at",
            "resolved_at",
            "closed_at",
            "occurrence_cause",
            "loss_amount",
            "status");

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);
    private static final LocalDateTime FIRST = LocalDateTime.of(2024, 10, 1, 8, 0);
    private static final int MINUTES = 2 * 365 * 24 * 60;
    private static final int ONE_BAD_ROW_IN = 1000;
    private static final int ONE_CHANGED_ROW_IN = 200;
    private static final List<String> TITLES = List.of(
            "納期遅延 ローラチェーン",
            "数量不足 ボルト M8",
            "Wrong label on a carton",
            "請求金額の誤り",
            "Late delivery of bearings",
            "図面の版違いによる加工不良",
            "Scratch on a housing",
            "検査成績書の添付漏れ");
    private static final List<String> TEXTS = List.of(
            "在庫表示に基づき即納を回答したが、現品がなく遅れた。",
            "The order was keyed in twice, and the second one was shipped to the old address.",
            "お客様の受入検査で発覚。代替品を当日中に手配した。",
            "旧単価のまま請求書を発行した。差額は次回に調整する。",
            "Found by the client on arrival; a replacement left the same day.");
    private static final List<String> CATEGORIES =
            List.of("delivery_delay", "wrong_quantity", "wrong_item", "defect", "billing_error");
    private static final List<String> SEVERITIES = List.of("A", "B", "C", "C", "C");
    private static final List<String> CAUSES = List.of(
            "man.carelessness",
            "man.awareness",
            "man.insufficient-check",
            "method.no-procedure",
            "machine.wear",
            "material.supplier");

    private final long rows;

    IncidentLog(long rows) {
        this.rows = rows;
    }

    /** Writes the log of the first night. */
    void write(Path file) throws IOException {
        write(file, false);
    }

    /** Writes the same log as it is a night later: one row in two hundred has changed. */
    void writeNext(Path file) throws IOException {
        write(file, true);
    }

    private void write(Path file, boolean next) throws IOException {
        try (var out = Files.newBufferedWriter(file)) {
            out.append(String.join(",", COLUMNS)).append('\n');
            for (long i = 0; i < rows; i++) {
                row(i, next, out);
            }
        }
    }

    private static void row(long number, boolean next, Writer out) throws IOException {
        var random = new SplittableRandom(number * 0x9E3779B97F4A7C15L);
        boolean bad = random.nextInt(ONE_BAD_ROW_IN) == 0;
        boolean changed = random.nextInt(ONE_CHANGED_ROW_IN) == 0 && next;
        var occurred = FIRST.plusMinutes(random.nextInt(MINUTES));
        var detected = occurred.plusMinutes(random.nextInt(3 * 24 * 60));
        var reported = detected.plusMinutes(random.nextInt(300));
        var replied = detected.plusMinutes(random.nextInt(600));
        var contained = replied.plusMinutes(random.nextInt(3000));
        var resolved = contained.plusMinutes(random.nextInt(30_000));
        boolean closed = random.nextInt(10) > 0;
        out.append("INC-%08d".formatted(number)).append(',');
        out.append(one(TITLES, random)).append(" P-" + random.nextInt(900)).append(',');
        text(random, changed, out);
        out.append(",C-%04d".formatted(random.nextInt(500)));
        out.append(",D-%02d".formatted(random.nextInt(25)));
        out.append(',').append(one(CATEGORIES, random));
        out.append(',').append(one(SEVERITIES, random));
        out.append(',').append(random.nextInt(3) == 0 ? "client" : "own_department");
        out.append(',').append(TIME.format(occurred));
        out.append(',').append(bad ? "yesterday" : TIME.format(detected));
        out.append(',').append(TIME.format(reported));
        out.append(',').append(TIME.format(replied));
        out.append(',').append(TIME.format(contained));
        out.append(',').append(closed ? TIME.format(resolved) : "");
        out.append(',').append(closed ? TIME.format(resolved.plusDays(1 + random.nextInt(20))) : "");
        out.append(',').append(one(CAUSES, random));
        out.append(',').append(random.nextInt(4) == 0 ? Integer.toString(random.nextInt(500_000)) : "");
        out.append(',').append(closed ? "closed" : "open").append('\n');
    }

    private static void text(SplittableRandom random, boolean changed, Writer out) throws IOException {
        out.append('"').append(one(TEXTS, random));
        if (random.nextInt(10) == 0) {
            out.append('\n').append("Called \"urgent\" by the client.".replace("\"", "\"\""));
        }
        out.append(changed ? " 追記あり。" : "").append('"');
    }

    private static String one(List<String> texts, SplittableRandom random) {
        return texts.get(random.nextInt(texts.size()));
    }
}
