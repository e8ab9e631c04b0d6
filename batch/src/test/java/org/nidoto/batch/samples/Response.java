package org.nidoto.batch.samples;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** When the company took each step after a discovery, also beyond the day of the export; a skipped step is absent. */
final class Response {
    private static final List<Moment> LATER_STEPS =
            List.of(Moment.CONTAINED, Moment.PROPOSED, Moment.RESOLVED, Moment.PRESENTED, Moment.CLOSED);

    private final Happening happening;
    private final Habits habits;
    private final Draw draw;
    private final double pace;
    private final EnumMap<Moment, LocalDateTime> moments = new EnumMap<>(Moment.class);

    private Response(Happening happening, Habits habits, Draw draw) {
        this.happening = happening;
        this.habits = habits;
        this.draw = draw;
        this.pace = draw.around(1, 0.3);
    }

    static Map<Moment, LocalDateTime> to(Happening happening, Habits habits, Draw draw) {
        var response = new Response(happening, habits, draw);
        if (happening.isGenerated()) {
            response.takeFirstSteps();
            response.takeLaterSteps();
            response.lookBack();
            response.write();
        }
        response.followTheStory();
        return response.moments;
    }

    private void takeFirstSteps() {
        LocalDateTime replied = after(usual(Moment.REPLIED));
        if (happening.detected().getHour() >= 16 && draw.chance(0.3)) {
            replied = happening.detected().plusMinutes(draw.between(4, 24) * 5L);
        }
        moments.put(Moment.REPLIED, replied);
        LocalDateTime heard = after(usual(Moment.HEARD));
        if (!draw.chance(0.12)) {
            moments.put(Moment.HEARD, heard.isAfter(replied) ? heard : OfficeHours.later(replied, 20));
        }
        LocalDateTime apologized = after(usual(Moment.APOLOGIZED));
        if (!draw.chance(happening.isSevere() ? 0.02 : 0.12)) {
            moments.put(Moment.APOLOGIZED, apologized.isAfter(replied) ? apologized : OfficeHours.later(replied, 10));
        }
        if (!draw.chance(0.04)) {
            boolean forgotten = draw.chance(0.06);
            moments.put(Moment.REPORTED, forgotten ? OfficeHours.later(apologized, 45) : after(usual(Moment.REPORTED)));
        }
    }

    private void takeLaterSteps() {
        var minutes = new ArrayList<Long>();
        LATER_STEPS.forEach(step -> minutes.add(usual(step)));
        Collections.sort(minutes);
        double[] skipped = {0.08, 0.05, 0, happening.severity().equals("C") ? 0.2 : 0.03, 0};
        LocalDateTime earliest = moments.getOrDefault(Moment.REPLIED, happening.detected());
        for (int i = 0; i < LATER_STEPS.size(); i++) {
            LocalDateTime at = after(minutes.get(i));
            if (!draw.chance(skipped[i])) {
                moments.put(LATER_STEPS.get(i), at.isAfter(earliest) ? at : OfficeHours.later(earliest, 15));
            }
        }
        LocalDateTime heard = moments.get(Moment.HEARD);
        if (heard != null && draw.chance(0.06)) {
            moments.put(Moment.PROPOSED, OfficeHours.later(earliest, draw.between(2, 8) * 10L));
        }
        if (!draw.chance(0.1)) {
            moments.put(Moment.CAUSE_IDENTIFIED, after(Math.round(minutes.get(1) * (0.4 + 0.5 * draw.fraction()))));
        }
    }

    private void lookBack() {
        if (draw.chance(0.12)) {
            return;
        }
        LocalDate day = OfficeHours.workingDayUpTo(
                happening.detected().toLocalDate().minusDays(draw.between(1, happening.isSevere() ? 9 : 6)));
        moments.put(Moment.OCCURRED, day.atTime(draw.between(9, 17), draw.between(0, 11) * 5));
    }

    private void write() {
        LocalDateTime apologized = moments.get(Moment.APOLOGIZED);
        if (apologized != null && draw.chance(happening.isSevere() ? 0.65 : 0.06)) {
            moments.put(Moment.LETTER_ISSUED, OfficeHours.later(apologized, draw.between(500, 2200)));
        }
        LocalDateTime presented = moments.get(Moment.PRESENTED);
        if (presented != null && happening.isSevere() && draw.chance(0.15)) {
            moments.put(Moment.MEMORANDUM_ISSUED, OfficeHours.later(presented, draw.between(500, 2700)));
        }
    }

    private void followTheStory() {
        for (Moment moment : Moment.values()) {
            String given = happening.given().get(moment.column);
            if (given != null) {
                moments.remove(moment);
            }
            if (given != null && given.contains("T")) {
                moments.put(moment, LocalDateTime.parse(given));
            }
        }
    }

    private long usual(Moment step) {
        double median = Objects.requireNonNull(habits.minutes().get(step));
        return Math.max(5, Math.round(draw.around(median * pace, step.compareTo(Moment.CONTAINED) < 0 ? 0.5 : 0.3)));
    }

    private LocalDateTime after(long minutes) {
        return OfficeHours.later(happening.detected(), minutes);
    }
}
