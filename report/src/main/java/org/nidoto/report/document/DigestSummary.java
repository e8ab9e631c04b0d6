package org.nidoto.report.document;

import java.time.temporal.ChronoField;
import java.util.ArrayList;
import java.util.List;
import org.nidoto.core.incident.Moment;
import org.nidoto.core.metric.DuePromises.Due;
import org.nidoto.core.review.NightIntake.FileOutcome;
import org.nidoto.core.review.NightIntake.ReceivedFile;
import org.nidoto.core.review.NightlyDigest;
import org.nidoto.report.text.DigestWord;
import org.nidoto.report.text.Phrase;

/** What stands above the digest's sections: one sentence that says what wants a hand, and six figures. */
final class DigestSummary {
    private final DigestPage page;
    private final NightlyDigest digest;

    DigestSummary(DigestPage page) {
        this.page = page;
        this.digest = page.digest();
    }

    String sentence() {
        var wanted = new ArrayList<String>();
        add(wanted, DigestWord.ACT_SEVERE, digest.incidents().worstOpen());
        add(wanted, DigestWord.ACT_BROKEN, digest.promises().broken().size());
        add(wanted, DigestWord.ACT_DUE, digest.promises().today().size());
        add(wanted, DigestWord.ACT_SILENT, digest.silences().size());
        add(wanted, DigestWord.ACT_OVERDUE, digest.overdue().size());
        add(wanted, DigestWord.ACT_REFUSED, refused());
        add(wanted, DigestWord.ACT_REJECTED, notTaken());
        return wanted.isEmpty()
                ? page.say(DigestWord.ACT_NONE)
                : page.say(DigestWord.ACT, String.join(page.say(Phrase.LIST_SEPARATOR), wanted));
    }

    /** That nights were missed before this one; empty where none was. */
    String paused() {
        return digest.night()
                .pause()
                .map(pause -> page.say(
                        DigestWord.PAUSED,
                        page.wording().words().elapsedInFull(pause.lasted()),
                        pause.last().map(page.wording().times()::instant).orElse(page.say(Phrase.DASH)),
                        page.wording().words().elapsedInFull(pause.limit())))
                .orElse("");
    }

    private void add(List<String> wanted, DigestWord word, long number) {
        if (number > 0) {
            wanted.add(page.say(word, number));
        }
    }

    private long refused() {
        return digest.intake().files().stream()
                .filter(file -> file.outcome() == FileOutcome.REFUSED)
                .count();
    }

    private long notTaken() {
        return digest.intake().files().stream()
                .mapToLong(ReceivedFile::notTaken)
                .sum();
    }

    List<Tile> tiles() {
        return List.of(news(), due(), broken(), silences(), overdue(), rejected());
    }

    private Tile news() {
        var incidents = digest.incidents();
        return tile(
                DigestWord.TILE_NEW,
                incidents.total(),
                DigestWord.UNIT_CASES,
                page.say(DigestWord.TILE_NEW_DETAIL, incidents.open()),
                digest.incidents().worstOpen() > 0);
    }

    private Tile due() {
        var today = digest.promises().today();
        var earliest = today.stream()
                .findFirst()
                .map(promise -> page.say(DigestWord.TILE_EARLIEST, earliest(promise.due())))
                .orElse("");
        return tile(DigestWord.TILE_DUE, today.size(), DigestWord.UNIT_CASES, earliest, false);
    }

    /** The time alone where it is of the day itself. */
    private String earliest(Moment due) {
        var zone = digest.night().zone();
        return due instanceof Moment.Timed timed
                        && due.date(zone).equals(digest.night().day())
                ? page.wording().times().clock(timed.at().atZone(zone).get(ChronoField.MINUTE_OF_DAY))
                : page.wording().times().shortDate(due);
    }

    private Tile broken() {
        var broken = digest.promises().broken();
        return tile(
                DigestWord.TILE_BROKEN,
                broken.size(),
                DigestWord.UNIT_CASES,
                since(
                        DigestWord.TILE_SINCE_DETAIL,
                        broken.stream().filter(Due::sinceLastNight).count()),
                !broken.isEmpty());
    }

    private Tile silences() {
        var silences = digest.silences();
        return tile(
                DigestWord.TILE_SILENT,
                silences.size(),
                DigestWord.UNIT_CLIENTS,
                page.say(
                        DigestWord.TILE_LIMIT,
                        page.wording().times().business(digest.rules().silenceLimit())),
                !silences.isEmpty());
    }

    private Tile overdue() {
        var overdue = digest.overdue();
        return tile(
                DigestWord.TILE_OVERDUE,
                overdue.size(),
                DigestWord.UNIT_CASES,
                overdue.stream()
                        .findFirst()
                        .map(longest -> page.say(
                                DigestWord.TILE_LONGEST, longest.adoption().daysLate()))
                        .orElse(""),
                !overdue.isEmpty());
    }

    private Tile rejected() {
        int files = digest.intake().files().size();
        return tile(
                DigestWord.TILE_REJECTED,
                notTaken(),
                DigestWord.UNIT_ROWS,
                page.say(DigestWord.TILE_FILES, files),
                notTaken() > 0 || refused() > 0);
    }

    private String since(DigestWord word, long number) {
        return digest.night().last().isPresent() ? page.say(word, number) : "";
    }

    private Tile tile(Enum<?> name, long number, Enum<?> unit, String detail, boolean bad) {
        return new Tile(
                page.say(name),
                page.wording().count(number),
                page.say(unit, number),
                "",
                detail.isEmpty() ? List.of() : List.of(detail),
                bad ? "tile bad" : "tile");
    }
}
