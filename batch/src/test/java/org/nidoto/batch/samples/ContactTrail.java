package org.nidoto.batch.samples;

import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/** The contacts about one incident: the steps of its response, progress reports between them, and what was promised each time. */
final class ContactTrail {
    private static final Map<String, List<String>> NOTES = Tables.read("notes.csv").stream()
            .collect(Collectors.groupingBy(
                    row -> row.get("kind"), Collectors.mapping(row -> row.get("text"), Collectors.toList())));
    private static final List<CSVRecord> WRITTEN = Tables.read("story-contacts.csv");
    private static final Map<Moment, String> KINDS = Map.of(
            Moment.LETTER_ISSUED, "謝罪文",
            Moment.PROPOSED, "解決策提示",
            Moment.APOLOGIZED, "謝罪",
            Moment.HEARD, "ヒアリング",
            Moment.EXECUTIVE_VISITED, "経営者訪問",
            Moment.REPLIED, "回答");
    private static final String PRESIDENT = "湊 一郎（社長）";

    private final Happening happening;
    private final Map<Moment, LocalDateTime> moments;
    private final SampleCompany company;
    private final Draw draw;
    private final NavigableMap<LocalDateTime, String> withClient = new TreeMap<>();

    private ContactTrail(Happening happening, Map<Moment, LocalDateTime> moments, SampleCompany company, Draw draw) {
        this.happening = happening;
        this.moments = moments;
        this.company = company;
        this.draw = draw;
    }

    /** The contacts up to the day of the export; promises look beyond it, as they do in life. */
    static List<SampleContact> of(
            String incident, Happening happening, Map<Moment, LocalDateTime> moments, SampleCompany company) {
        if (!happening.isGenerated()) {
            return written(incident, happening.key());
        }
        var trail = new ContactTrail(happening, moments, company, Draw.of("contacts of " + happening.key()));
        trail.meetTheClient();
        trail.reportProgress();
        var contacts = new ArrayList<>(trail.rows(incident));
        contacts.addAll(written(incident, happening.key()));
        return contacts;
    }

    /** The contacts of the story that were written by hand under that key. */
    static List<SampleContact> written(String incident, String key) {
        return WRITTEN.stream()
                .filter(row -> row.get("key").equals(key))
                .map(row -> written(incident, row))
                .toList();
    }

    private static SampleContact written(String incident, CSVRecord row) {
        LocalDateTime order = LocalDateTime.parse(row.get("order"));
        String at = row.get("at").isEmpty() ? DateWriting.SLASHED.write(order) : row.get("at");
        return new SampleContact(incident, order, at, row.get("kind"), row.get("by"), row.get("due"), row.get("note"));
    }

    private void meetTheClient() {
        moments.forEach((moment, at) -> {
            String kind = KINDS.get(moment);
            if (kind != null) {
                withClient.putIfAbsent(at, kind);
            }
        });
        LocalDateTime replied = moments.get(Moment.REPLIED);
        LocalDateTime found = moments.get(Moment.CAUSE_IDENTIFIED);
        if (replied != null && found != null && found.isAfter(replied) && draw.chance(0.5)) {
            withClient.putIfAbsent(OfficeHours.later(found, draw.between(10, 90)), "回答");
        }
        LocalDateTime contained = moments.get(Moment.CONTAINED);
        if (contained != null && happening.isSevere() && draw.chance(0.7)) {
            withClient.putIfAbsent(OfficeHours.later(contained, draw.between(60, 900)), "訪問");
        }
        LocalDateTime closed = moments.get(Moment.CLOSED);
        if (closed != null && happening.client().rank().equals("A") && draw.chance(0.35)) {
            withClient.putIfAbsent(OfficeHours.later(closed, draw.between(5, 25) * 270L), "定例会議");
        }
    }

    private void reportProgress() {
        LocalDateTime end = moments.getOrDefault(Moment.CLOSED, SampleCompany.AS_OF.plusDays(9));
        LocalDateTime resolved = moments.getOrDefault(Moment.RESOLVED, end);
        boolean open = end.isAfter(SampleCompany.AS_OF);
        int rhythm = company.habits(happening.department()).rhythm();
        LocalDateTime at = moments.getOrDefault(Moment.REPLIED, happening.detected());
        while (at.isBefore(end)) {
            double usual = at.isBefore(resolved) || open ? rhythm : rhythm * 2.2;
            LocalDateTime next = OfficeHours.later(at, Math.round(draw.around(usual, 0.25)));
            LocalDateTime before = withClient.higherKey(at);
            if (before != null && !before.isAfter(next)) {
                at = before;
            } else {
                if (next.isBefore(end)) {
                    withClient.put(next, "進捗報告");
                }
                at = next;
            }
        }
    }

    private List<SampleContact> rows(String incident) {
        var rows = new ArrayList<SampleContact>();
        String handler = company.handler(happening.department(), draw);
        LocalDateTime reported = moments.get(Moment.REPORTED);
        if (reported != null) {
            rows.add(row(incident, reported, "上司報告", handler, ""));
        }
        withClient.forEach((at, kind) -> {
            String due = promise(at, withClient.higherKey(at));
            rows.add(row(incident, at, kind, speaker(kind, handler), due));
        });
        rows.removeIf(row -> row.order().isAfter(SampleCompany.AS_OF));
        return rows;
    }

    private SampleContact row(String incident, LocalDateTime at, String kind, String by, String due) {
        List<String> notes = NOTES.getOrDefault(occasion(at, kind), List.of(""));
        String note = draw.chance(0.15) ? "" : draw.oneOf(notes);
        return new SampleContact(incident, at, DateWriting.SLASHED.write(at), kind, by, due, note);
    }

    /** What the contact was about, where its kind alone does not tell. */
    private String occasion(LocalDateTime at, String kind) {
        if (kind.equals("回答") && !at.equals(moments.get(Moment.REPLIED))) {
            return "原因の回答";
        }
        LocalDateTime resolved = moments.get(Moment.RESOLVED);
        boolean later = resolved != null && at.isAfter(resolved);
        return kind.equals("進捗報告") && later ? "解決後の進捗報告" : kind;
    }

    private String speaker(String kind, String handler) {
        return switch (kind) {
            case "経営者訪問", "謝罪文" -> PRESIDENT;
            case "謝罪", "訪問" ->
                draw.chance(happening.isSevere() ? 0.8 : 0.35) ? company.chief(happening.department()) : handler;
            default -> handler;
        };
    }

    /** A promise that the next contact keeps, or, as often as the department's habit has it, one that it comes too late for. */
    private String promise(LocalDateTime at, @Nullable LocalDateTime next) {
        Habits habits = company.habits(happening.department());
        boolean promised = draw.chance(habits.promised());
        boolean kept = draw.chance(habits.kept());
        if (next == null || !promised || withClient.get(next) == null || "定例会議".equals(withClient.get(next))) {
            return "";
        }
        if (kept) {
            boolean byDay = draw.chance(0.12) && next.toLocalTime().isBefore(OfficeHours.CLOSING);
            return byDay
                    ? DateWriting.SLASHED.write(next.toLocalDate())
                    : DateWriting.SLASHED.write(roundTimeFrom(next));
        }
        LocalDateTime due = roundTimeFrom(OfficeHours.later(at, draw.between(1, 5) * 60L));
        return due.isBefore(next) ? DateWriting.SLASHED.write(due) : "";
    }

    /** The full hour at or after it, or the end of the day where that is near. */
    private static LocalDateTime roundTimeFrom(LocalDateTime at) {
        LocalDateTime hour = at.getMinute() == 0 ? at : at.withMinute(0).plusHours(1);
        boolean late = !hour.toLocalTime().isBefore(LocalTime.of(16, 0))
                && hour.toLocalTime().isBefore(OfficeHours.CLOSING);
        return late ? hour.toLocalDate().atTime(OfficeHours.CLOSING) : hour;
    }
}
