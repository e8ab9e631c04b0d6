package org.nidoto.core.incident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.nidoto.core.metric.Incidents;
import org.nidoto.core.metric.RandomLog;
import org.nidoto.core.metric.Wire;

class PackedRecordTests {
    private static final IncidentId ID = new IncidentId("calls", "N-1");
    private static final Moment DAY = new Moment.Day(LocalDate.of(2026, 7, 1));
    private static final Moment TIME = new Moment.Timed(Instant.parse("1899-12-31T23:59:59.999999999Z"));

    @Test
    void everythingThatARecordCanSayArrives() {
        var incident = new Incident(
                ID,
                "誤納品 😀",
                Optional.of("二行\nの\u0000説明 \ud83d"),
                new ClientCode("C"),
                new DepartmentCode("D"),
                new CategoryCode("E"),
                Optional.of(new SeverityCode("S")),
                Optional.of(last(DetectionSource.values())),
                new Milestones(
                        Arrays.stream(Milestone.values()).collect(Collectors.toMap(Function.identity(), one -> TIME))),
                new CauseAnalysis(
                        Optional.of(new CauseCode("man")),
                        Optional.of(new CauseCode("method")),
                        Optional.of(""),
                        Optional.of(last(CauseStatus.values())),
                        Optional.of(DAY),
                        OptionalInt.of(0),
                        Optional.of("仕入先")),
                new ClientCare(
                        Optional.of(false),
                        Optional.of(DAY),
                        Optional.of(new BigDecimal("12345678901234567890.0123")),
                        OptionalLong.of(Long.MAX_VALUE),
                        Optional.of(TIME),
                        Optional.of(DAY),
                        Optional.of(new Moment.Day(LocalDate.MIN)),
                        Optional.of(new Moment.Day(LocalDate.MAX)),
                        Optional.of(last(ContractOutcome.values()))),
                Optional.of(new IncidentId("calls", "N-0")),
                Optional.of(last(IncidentStatus.values())));
        var contact = new Contact(
                ID, TIME, last(ContactKind.values()), Optional.of("佐藤"), Optional.of(DAY), Optional.of("又"));
        assertArrives(incident);
        assertArrives(contact);
    }

    @Test
    void nothingIsAddedToARecordThatSaysLittle() {
        assertArrives(incident("t"));
        assertArrives(new Contact(ID, DAY, ContactKind.REPLY, Optional.empty(), Optional.empty(), Optional.empty()));
    }

    @Test
    void textsOfAnyLengthArrive() {
        for (int length : new int[] {21_845, 21_846, 32_768, 1_000_000}) {
            assertArrives(incident("\uffff".repeat(length)));
        }
    }

    @Test
    void recordsArriveAndAreEqualPackedWhereTheyAre() {
        var log = RandomLog.of(new Random(1)).stream()
                .map(one -> one.fact(Incidents.frame()).incident())
                .toList();
        var packed = log.stream().map(PackedRecord::of).toList();
        for (int one = 0; one < log.size(); one++) {
            assertThat(packed.get(one).incident()).isEqualTo(log.get(one));
            for (int other = 0; other < log.size(); other++) {
                assertThat(packed.get(one).equals(packed.get(other))).isEqualTo(one == other);
            }
        }
    }

    @Test
    void anIncidentIsNotReadAsAContact() {
        assertThatThrownBy(() -> PackedRecord.of(incident("t")).contact()).isInstanceOf(IllegalStateException.class);
    }

    private static Incident incident(String title) {
        return new Incident(
                ID,
                title,
                Optional.empty(),
                new ClientCode("C"),
                new DepartmentCode("D"),
                new CategoryCode("E"),
                Optional.empty(),
                Optional.empty(),
                new Milestones(Map.of(Milestone.DETECTED, DAY)),
                CauseAnalysis.NONE,
                ClientCare.NONE,
                Optional.empty(),
                Optional.empty());
    }

    private static void assertArrives(Incident incident) {
        assertThat(PackedRecord.of(incident).incident()).isEqualTo(incident);
        assertThat(PackedRecord.of(incident)).isEqualTo(PackedRecord.of(Wire.received(incident)));
    }

    private static void assertArrives(Contact contact) {
        assertThat(PackedRecord.of(contact).contact()).isEqualTo(contact);
        assertThat(PackedRecord.of(contact)).isEqualTo(PackedRecord.of(Wire.received(contact)));
    }

    private static <E> E last(E[] constants) {
        return constants[constants.length - 1];
    }
}
