package org.nidoto.core.metric;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.nidoto.core.incident.CategoryCode;
import org.nidoto.core.incident.CauseAnalysis;
import org.nidoto.core.incident.CauseCode;
import org.nidoto.core.incident.CauseStatus;
import org.nidoto.core.incident.ClientCare;
import org.nidoto.core.incident.ClientCode;
import org.nidoto.core.incident.CodeBook;
import org.nidoto.core.incident.CodeList;
import org.nidoto.core.incident.Contact;
import org.nidoto.core.incident.ContactKind;
import org.nidoto.core.incident.DepartmentCode;
import org.nidoto.core.incident.DetectionSource;
import org.nidoto.core.incident.Incident;
import org.nidoto.core.incident.IncidentStatus;
import org.nidoto.core.incident.ListedCode;
import org.nidoto.core.incident.Milestone;
import org.nidoto.core.incident.Milestones;
import org.nidoto.core.incident.Moment;
import org.nidoto.core.prevention.Adoption;
import org.nidoto.core.prevention.Exposure;
import org.nidoto.core.prevention.PreventionMeasure;
import org.nidoto.core.review.ReviewInputs;

/**
 * A large company's log, as large as wanted, of which any part can be had on its own.
 *
 * <p>Incidents go round the {@value #DAYS} days from 1 October 2023 to 30 September 2026, one a day and round. The round decides the
 * department and whether the incident is cancelled (one in 19) or, in the last 92 days, still open (one in 8), round and day its cause, and the
 * day who found it. The rest is chance. All that is closed is closed by 4 October 2026.
 *
 * @param incidents how many
 * @param departments how many, of which each gets every so-many-th round
 */
public record LargeLog(int incidents, int departments, long seed) {
    public static final int DAYS = 1096;

    private static final LocalDate FIRST = LocalDate.of(2023, 10, 1);
    private static final int LAST_QUARTER = 92;
    private static final int CAUSES = 40;
    private static final int CLIENTS = 300;
    private static final int MEASURES = 60;
    private static final int CANCELLED = 19;
    private static final int OPEN = 8;
    private static final List<DetectionSource> FINDERS = List.of(DetectionSource.values());
    private static final List<ContactKind> KINDS = List.of(ContactKind.values());
    private static final List<Milestone> LATER = Stream.of(Milestone.values())
            .filter(milestone -> milestone.compareTo(Milestone.DETECTED) > 0)
            .toList();
    private static final List<String> ABOVE =
            List.of("man", "machine", "method", "material", "measurement", "environment");

    /** The second quarter of 2026 as of 5 October 2026 18:00, with causes counted one by one. */
    public ReviewFrame frame() {
        var codes = IntStream.range(0, CAUSES)
                .mapToObj(cause -> new ListedCode(
                        CodeList.CAUSE,
                        cause(cause),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(ABOVE.get(cause % ABOVE.size()))))
                .toList();
        var rules = new MetricRules(
                Incidents.RULES.hours(),
                Incidents.RULES.fiscal(),
                Incidents.RULES.targets(),
                2,
                Incidents.RULES.promiseGrace(),
                Incidents.RULES.silenceLimit(),
                Incidents.RULES.personCauses());
        return Incidents.frame(
                Incidents.SECOND_QUARTER, "2026-10-05T18:00", rules, new CodeBook(List.of(), List.of(), codes));
    }

    /** The incidents from one number up to another, not included. */
    public Stream<IncidentFact> facts(int from, int to, ReviewFrame frame) {
        return IntStream.range(from, to).mapToObj(number -> fact(number, frame));
    }

    public ReviewTally tally(int from, int to, ReviewFrame frame) {
        var tally = new ReviewTally(frame);
        facts(from, to, frame).forEach(tally::add);
        return tally;
    }

    private static String cause(int number) {
        return "cause" + number;
    }

    private IncidentFact fact(int number, ReviewFrame frame) {
        int round = number / DAYS;
        int day = number % DAYS;
        var random = new SplittableRandom(seed * 1_000_003 + number);
        boolean open = day >= DAYS - LAST_QUARTER && round % OPEN == OPEN - 1;
        long detected = minute(day) + random.nextInt(9 * 60);
        var milestones = milestones(detected, day, open, random);
        var incident = new Incident(
                Incidents.id(Integer.toString(number)),
                "Trouble " + random.nextInt(1000),
                Optional.empty(),
                new ClientCode("Client " + random.nextInt(CLIENTS)),
                new DepartmentCode("Department " + round % departments),
                new CategoryCode("order_error"),
                Optional.empty(),
                Optional.of(FINDERS.get(day % FINDERS.size())),
                new Milestones(milestones),
                analysis((round / departments + day) % CAUSES, random),
                care(random),
                random.nextInt(50) == 0
                        ? Optional.of(Incidents.id(Integer.toString(random.nextInt(number + 1))))
                        : Optional.empty(),
                Optional.of(
                        round % CANCELLED == CANCELLED - 1
                                ? IncidentStatus.CANCELLED
                                : open ? IncidentStatus.OPEN : IncidentStatus.CLOSED));
        return IncidentFact.of(
                incident, contacts(incident, detected, random), frame.codes(), frame.asOf(), frame.zone());
    }

    /** Nine in the morning in Tokyo, in minutes since 1970. */
    private static long minute(int day) {
        return (FIRST.toEpochDay() + day) * 24 * 60;
    }

    private static Map<Milestone, Moment> milestones(long detected, int day, boolean open, SplittableRandom random) {
        var milestones = new EnumMap<Milestone, Moment>(Milestone.class);
        milestones.put(Milestone.OCCURRED, moment(detected - random.nextInt(3000), random));
        milestones.put(Milestone.DETECTED, timed(detected));
        int steps = LATER.size();
        long took = random.nextInt(day < DAYS - LAST_QUARTER - 50 ? 60_000 : 4_500);
        for (int step = 1; step <= (open ? 3 : steps); step++) {
            var milestone = LATER.get(step - 1);
            if (milestone == Milestone.CLOSED) {
                milestones.put(milestone, timed(detected + took));
            } else if (random.nextInt(8) > 0) {
                milestones.put(milestone, moment(detected + took * step / steps, random));
            }
        }
        return milestones;
    }

    private static Moment moment(long minute, SplittableRandom random) {
        var timed = timed(minute);
        return random.nextInt(20) == 0 ? new Moment.Day(timed.date(Incidents.TOKYO)) : timed;
    }

    private static Moment timed(long minute) {
        return new Moment.Timed(Instant.ofEpochSecond(60 * minute));
    }

    private static CauseAnalysis analysis(int cause, SplittableRandom random) {
        return new CauseAnalysis(
                Optional.of(new CauseCode(cause(cause))),
                Optional.of(new CauseCode(cause(random.nextInt(CAUSES)))),
                Optional.empty(),
                Optional.of(random.nextBoolean() ? CauseStatus.CONFIRMED : CauseStatus.PROVISIONAL),
                Optional.empty(),
                OptionalInt.of(random.nextInt(6)),
                random.nextInt(10) == 0 ? Optional.of("Supplier " + random.nextInt(5)) : Optional.empty());
    }

    private static ClientCare care(SplittableRandom random) {
        return new ClientCare(
                Optional.of(random.nextBoolean()),
                Optional.empty(),
                random.nextInt(3) == 0 ? Optional.of(BigDecimal.valueOf(random.nextInt(1_000_000))) : Optional.empty(),
                OptionalLong.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private static List<Contact> contacts(Incident incident, long detected, SplittableRandom random) {
        var contacts = new ArrayList<Contact>();
        long at = detected;
        for (int left = random.nextInt(4); left > 0; left--) {
            at += random.nextInt(2000);
            contacts.add(new Contact(
                    incident.id(),
                    timed(at),
                    KINDS.get(random.nextInt(KINDS.size())),
                    Optional.empty(),
                    random.nextBoolean() ? Optional.of(timed(at + random.nextInt(2000))) : Optional.empty(),
                    Optional.empty()));
        }
        return contacts;
    }

    /** Sixty measures, each adopted by half of the departments or by all of them, one after the other; and all volumes. */
    public ReviewInputs inputs() {
        var measures = new ArrayList<PreventionMeasure>();
        var adoptions = new ArrayList<Adoption>();
        for (int measure = 0; measure < MEASURES; measure++) {
            var decided = LocalDate.of(2025, 4, 1).plusDays(5L * measure);
            measures.add(Measures.measure("M" + measure, cause(measure % CAUSES), decided.toString())
                    .build());
            for (int department = 0; department < departments; department++) {
                if (measure % 5 == 0 || (department + measure) % 2 == 0) {
                    adoptions.add(Measures.adopted(
                            "M" + measure,
                            "Department " + department,
                            decided.plusDays(10 + department * 180L / departments)
                                    .toString()));
                }
            }
        }
        return new ReviewInputs(measures, adoptions, exposures(), List.of());
    }

    private List<Exposure> exposures() {
        var exposures = new ArrayList<Exposure>();
        for (int client = 0; client < CLIENTS; client++) {
            for (var month = YearMonth.from(FIRST);
                    month.isBefore(YearMonth.of(2026, 10));
                    month = month.plusMonths(1)) {
                exposures.add(new Exposure(
                        new DepartmentCode("Department " + client % departments),
                        Optional.of(new ClientCode("Client " + client)),
                        month,
                        1000 + client + month.getMonthValue()));
            }
        }
        return exposures;
    }
}
