package org.nidoto.batch.samples;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Fills in the row of the incidents file for one happening, as the quality manager would. */
final class IncidentSheet {
    static final List<String> COLUMNS = List.of(
                    "管理番号,件名,内容,取引先,部署,事象区分,重大度,発見者区分,発生日時,発見日時,上司報告日時,初回回答日時,ヒアリング日時,謝罪日時",
                    "暫定対策日時,解決策提示日時,解決日時,再発防止策提示日時,完了日時,発生原因,流出原因,原因記述,原因確度,原因特定日時,なぜの段数",
                    "仕入先,上司同行,改善計画提示日時,損失額,影響数量,再発元管理番号,経営者要請日時,経営者訪問日時,謝罪文発行日時,覚書締結日時",
                    "契約結果,状態")
            .stream()
            .flatMap(line -> List.of(line.split(",")).stream())
            .toList();

    private static final Map<String, String> SOURCES = Map.of("取", "取引先", "自", "自部署", "後", "後工程", "三", "第三者");
    private static final Map<String, Double> LOSS_BY_SEVERITY = Map.of("S", 12.0, "A", 4.0, "B", 1.0, "C", 0.35);
    private static final LocalDate THREE_WHYS_ASKED = LocalDate.of(2025, 10, 1);

    private final Happening happening;
    private final SampleCompany company;
    private final Map<Moment, LocalDateTime> moments;
    private final Draw draw;
    private final Map<String, String> cells = new LinkedHashMap<>();

    private IncidentSheet(Happening happening, SampleCompany company, Map<Moment, LocalDateTime> moments) {
        this.happening = happening;
        this.company = company;
        this.moments = new EnumMap<>(moments);
        this.moments.values().removeIf(at -> at.isAfter(SampleCompany.AS_OF));
        this.draw = Draw.of("sheet of " + happening.key());
    }

    /** The cells by column; a column that is missing is an empty cell. */
    static Map<String, String> cells(Happening happening, SampleCompany company, Map<Moment, LocalDateTime> moments) {
        var sheet = new IncidentSheet(happening, company, moments);
        sheet.identify();
        sheet.describe();
        sheet.date();
        sheet.explain();
        sheet.conclude();
        sheet.cells.putAll(happening.given().entrySet().stream()
                .filter(given -> !isMoment(given.getKey(), given.getValue()))
                .collect(LinkedHashMap::new, (map, given) -> map.put(given.getKey(), given.getValue()), Map::putAll));
        return sheet.cells;
    }

    private static boolean isMoment(String column, String given) {
        return given.contains("T") && Stream.of(Moment.values()).anyMatch(moment -> moment.column.equals(column));
    }

    private void identify() {
        Scenario scenario = happening.scenario();
        cells.put("取引先", happening.client().name());
        cells.put("部署", company.departmentName(happening.department()));
        cells.put("事象区分", scenario.category());
        cells.put("重大度", happening.severity());
    }

    private void describe() {
        Scenario scenario = happening.scenario();
        Scenario.Variant variant = draw.oneOf(scenario.variants());
        Wording wording = Wording.of(happening, company, draw);
        cells.put("件名", wording.fill(variant.title()));
        cells.put("内容", wording.fill(variant.description()));
        cells.put("原因記述", wording.fill(variant.causeText()));
        cells.put("発見者区分", SOURCES.getOrDefault(draw.oneLetterOf(variant.sources()), ""));
        cells.put("仕入先", wording.supplierIn(variant.causeText() + variant.description()));
        if (scenario.concernsGoods()) {
            boolean some = variant.description().contains("{few}");
            cells.put("影響数量", wording.particular(some ? "few" : "qty"));
        }
        double weight = LOSS_BY_SEVERITY.getOrDefault(happening.severity(), 1.0);
        long thousands = Math.round(draw.around(scenario.loss() * weight / 1000, 0.5));
        if (thousands > 0 && !draw.chance(happening.severity().equals("C") ? 0.4 : 0.08)) {
            cells.put("損失額", Long.toString(thousands * 1000));
        }
    }

    private void date() {
        DateWriting writing = DateWriting.of(draw);
        cells.put("発見日時", writing.write(happening.detected()));
        moments.forEach((moment, at) -> {
            boolean dayOnly = draw.chance(
                    switch (moment) {
                        case OCCURRED -> 0.1;
                        case RESOLVED, PRESENTED, CLOSED -> 0.06;
                        default -> 0;
                    });
            boolean leftToContacts = (moment == Moment.HEARD || moment == Moment.PROPOSED)
                    && happening.isGenerated()
                    && draw.chance(0.03);
            String written = dayOnly ? writing.write(at.toLocalDate()) : writing.write(at);
            cells.put(moment.column, leftToContacts ? "" : written);
        });
    }

    private void explain() {
        Scenario scenario = happening.scenario();
        boolean found = moments.containsKey(Moment.CAUSE_IDENTIFIED);
        boolean tooEarly = !found && happening.detected().isAfter(SampleCompany.AS_OF.minusDays(10));
        if (tooEarly || draw.chance(0.03)) {
            cells.remove("原因記述");
            return;
        }
        cells.put("発生原因", company.causeName(scenario.cause()));
        if (!draw.chance(0.08)) {
            cells.put("流出原因", company.causeName(draw.oneOf(scenario.escapes())));
        }
        cells.put("原因確度", found && !draw.chance(0.12) ? "確定" : "推定");
        boolean shallow = scenario.endsAtAPerson()
                && (happening.detected().toLocalDate().isBefore(THREE_WHYS_ASKED) || draw.chance(0.5));
        int whys = shallow ? draw.between(0, 2) : draw.between(3, 5);
        cells.put("なぜの段数", whys == 0 ? "" : Integer.toString(whys));
    }

    private void conclude() {
        boolean closed = moments.containsKey(Moment.CLOSED);
        cells.put("状態", closed ? "完了" : "対応中");
        if (moments.containsKey(Moment.APOLOGIZED)) {
            double share = happening.isSevere() ? 0.85 : happening.severity().equals("B") ? 0.5 : 0.2;
            cells.put("上司同行", draw.chance(share) ? "有" : "無");
        }
        if (closed && draw.chance(0.85)) {
            cells.put("契約結果", "継続");
        }
    }
}
