package org.nidoto.report.workbook;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import org.nidoto.core.incident.IncidentId;
import org.nidoto.core.incident.Moment;
import org.nidoto.core.metric.DataQuality;
import org.nidoto.core.metric.Oddity;
import org.nidoto.core.metric.OpenIncidents.Open;
import org.nidoto.core.review.ManagementReview;
import org.nidoto.report.text.Caption;
import org.nidoto.report.text.Phrase;
import org.nidoto.report.text.SheetHead;
import org.nidoto.report.text.SheetName;
import org.nidoto.report.text.Wording;

/** The records themselves: what is not finished, and whether the figures can be trusted. */
record RecordSheets(ManagementReview review, Wording words) {
    Sheet open() {
        return new Columns<Open>(SheetName.OPEN, words)
                .text(Caption.COLUMN_NUMBER, incident -> incident.id().number())
                .text(Caption.COLUMN_TITLE, Open::title)
                .label(Caption.COLUMN_CLIENT, Open::client)
                .label(Caption.COLUMN_DEPARTMENT, Open::department)
                .text(
                        Caption.COLUMN_SEVERITY,
                        incident -> incident.severity().map(words::name).orElse(""))
                .cell(SheetHead.DETECTED, incident -> moment(incident.detected()))
                .count(SheetHead.DAYS_OPEN, Open::daysOpen)
                .text(Caption.COLUMN_LAST_REACHED, incident -> words.say(incident.lastReached()))
                .cell(
                        SheetHead.NEXT_CONTACT,
                        incident -> incident.nextContactDue().map(this::moment).orElse(Cell.EMPTY))
                .of(review.open().longest(), review.open().total());
    }

    private Cell moment(Moment moment) {
        var zone = review.heading().zone();
        return moment instanceof Moment.Timed timed
                ? Cell.of(timed.at().atZone(zone).toLocalDateTime())
                : Cell.of(moment.date(zone));
    }

    Sheet oddities() {
        return new Columns<Oddity>(SheetName.ODDITIES, words)
                .text(Caption.COLUMN_ITEM, oddity -> words.say(oddity.kind()))
                .count(SheetHead.INCIDENTS, Oddity::incidents)
                .text(
                        Caption.COLUMN_FIRST_NUMBERS,
                        oddity -> oddity.first().stream()
                                .map(IncidentId::number)
                                .collect(Collectors.joining(words.say(Phrase.LIST_SEPARATOR))))
                .of(review.quality().oddities());
    }

    Sheet fields() {
        return new Columns<DataQuality.Field>(SheetName.FIELDS, words)
                .text(Caption.COLUMN_FIELD, field -> words.words().field(field.name()))
                .share(SheetHead.FILLED, DataQuality.Field::filled)
                .of(review.quality().fields());
    }

    /** Something wrong with the records. */
    private record Finding(String item, double found, OptionalDouble n) {}

    Sheet contradictions() {
        return new Columns<Finding>(SheetName.CONTRADICTIONS, words)
                .text(Caption.COLUMN_ITEM, Finding::item)
                .number(SheetHead.FOUND, Format.COUNT, finding -> OptionalDouble.of(finding.found()))
                .number(SheetHead.N, finding -> Format.COUNT, Finding::n, Phrase.DASH)
                .of(findings());
    }

    private List<Finding> findings() {
        var quality = review.quality();
        var findings = new ArrayList<Finding>();
        quality.orderViolations()
                .forEach(check -> findings.add(new Finding(
                        words.say(Phrase.ORDER_VIOLATED, words.say(check.then()), words.say(check.first())),
                        check.violated().of(),
                        OptionalDouble.of(check.violated().n()))));
        findings.add(finding(Phrase.FUTURE, quality.futureMilestones()));
        findings.add(new Finding(
                words.say(Phrase.DATES_ALONE),
                quality.datesAlone().of(),
                OptionalDouble.of(quality.datesAlone().n())));
        findings.add(new Finding(
                words.say(Phrase.AT_MIDNIGHT),
                quality.atMidnight().of(),
                OptionalDouble.of(quality.atMidnight().n())));
        findings.add(finding(Phrase.CONTACTS_DISAGREE, quality.contactsDisagree()));
        findings.add(finding(Phrase.CLOSED_WITHOUT_DATE, quality.closedWithoutDate()));
        findings.add(finding(Phrase.DUPLICATES, quality.duplicateCandidates()));
        return findings;
    }

    private Finding finding(Phrase item, int found) {
        return new Finding(words.say(item), found, OptionalDouble.empty());
    }

    Sheet files() {
        return new Columns<DataQuality.ImportedRows>(SheetName.FILES, words)
                .text(Caption.COLUMN_KIND, file -> words.words().field(file.kind()))
                .count(SheetHead.READ, DataQuality.ImportedRows::read)
                .count(SheetHead.TAKEN, DataQuality.ImportedRows::taken)
                .count(SheetHead.FILTERED, DataQuality.ImportedRows::filtered)
                .count(SheetHead.REJECTED, DataQuality.ImportedRows::rejected)
                .count(SheetHead.DUPLICATE, DataQuality.ImportedRows::duplicate)
                .of(review.quality().files());
    }

    Sheet unregistered() {
        return new Columns<DataQuality.Unregistered>(SheetName.UNREGISTERED, words)
                .text(Caption.COLUMN_KIND, code -> words.words().field(code.kind()))
                .text(Caption.COLUMN_FIELD, code -> words.words().field(code.column()))
                .text(Caption.COLUMN_CODE, DataQuality.Unregistered::code)
                .count(SheetHead.FOUND, DataQuality.Unregistered::records)
                .of(review.quality().unregistered());
    }
}
