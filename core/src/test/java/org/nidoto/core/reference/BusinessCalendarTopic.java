package org.nidoto.core.reference;

import static org.nidoto.core.reference.ReferenceTopic.answer;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import org.nidoto.core.calendar.BusinessCalendar;
import org.nidoto.core.calendar.WorkingWindow;
import tools.jackson.databind.JsonNode;

/** 13: business minutes between two instants, and due times. */
final class BusinessCalendarTopic implements ReferenceTopic {
    private static final DateTimeFormatter WRITTEN = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mmxxx");

    @Override
    public Map<String, Object> compute(ReferenceCase given) {
        var calendar = calendar(given);
        return answer(
                "rows", given.rows().stream().map(row -> row(calendar, row)).toList());
    }

    private static BusinessCalendar calendar(ReferenceCase given) {
        var holidays = given.list("holidays").stream()
                .map(day -> LocalDate.parse(day.asString()))
                .collect(Collectors.toSet());
        return new BusinessCalendar(
                ZoneId.of(given.text("tz")),
                given.list("windows").stream()
                        .map(JsonNode::asString)
                        .map(WorkingWindow::parse)
                        .toList(),
                given.list("weekdays_iso").stream()
                        .map(day -> DayOfWeek.of(day.asInt()))
                        .collect(Collectors.toSet()),
                holidays::contains);
    }

    private static Map<String, Object> row(BusinessCalendar calendar, Row row) {
        var start = row.optionalText("start").map(Times::instant);
        var end = row.optionalText("end").map(Times::instant);
        var minutes = row.optionalText("add_business_minutes").map(Long::parseLong);
        return answer(
                "business_minutes",
                        start.map(from -> end.map(to -> calendar.businessMinutes(from, to))
                                .orElse(OptionalLong.empty())),
                "calendar_minutes",
                        start.flatMap(
                                from -> end.map(to -> Duration.between(from, to).toMinutes())),
                "due", start.flatMap(from -> minutes.map(add -> written(calendar, calendar.due(from, add)))));
    }

    private static String written(BusinessCalendar calendar, Instant instant) {
        return WRITTEN.format(instant.atZone(calendar.zone()));
    }
}
