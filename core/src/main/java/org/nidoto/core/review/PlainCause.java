package org.nidoto.core.review;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.nidoto.core.incident.CauseCode;
import org.nidoto.core.incident.CauseStatus;
import org.nidoto.core.incident.Label;
import org.nidoto.core.metric.IncidentFact;
import org.nidoto.core.metric.ReviewFrame;

/**
 * The causes of an incident as a client is told them: what in the company's system let it happen, never who. A cause that is a person's
 * failing, or names no cause, is not told; the analysis goes on. The analyst's words are told where the cause is confirmed, is no person's
 * failing, and the words themselves blame nobody.
 *
 * @param occurrence why it happened; empty while the analysis goes on
 * @param escape why it was not caught before it reached the client; empty while the analysis goes on
 * @param text the cause in the analyst's words; empty where they are not to be told
 * @param provisional whether the occurrence cause is not confirmed yet
 */
public record PlainCause(
        Optional<Label> occurrence, Optional<Label> escape, Optional<String> text, boolean provisional) {
    /** The node of the cause tree that stands for people as such. */
    private static final String MAN = "man";

    /** Words that look for the fault in a person, in the two languages of the reports. */
    private static final Pattern BLAME =
            Pattern.compile("不注意|注意不足|注意を怠|うっかり|失念|忘れ|思い込|怠|油断|慢心|確認不足|認識不足|意識の?不足|意識が低|能力不足|経験不足|担当者|作業者|本人|個人の|新人|の責任"
                    + "|careless|negligen|inattenti|forgot|forgett|human error|operator error|lack of (awareness|attention|care)|failed to"
                    + "|his fault|her fault|their fault|incompeten|lazy");

    static PlainCause of(IncidentFact fact, ReviewFrame frame) {
        var analysis = fact.incident().analysis();
        boolean confirmed = analysis.status().equals(Optional.of(CauseStatus.CONFIRMED));
        var occurrence = told(analysis.occurrence(), frame);
        return new PlainCause(
                occurrence,
                told(analysis.escape(), frame),
                analysis.text()
                        .filter(text -> confirmed && occurrence.isPresent())
                        .filter(text -> !blames(text)),
                !confirmed);
    }

    private static Optional<Label> told(Optional<CauseCode> cause, ReviewFrame frame) {
        return cause.filter(frame::isNamed)
                .filter(code -> !code.value().equals(MAN) && !frame.blamesAPerson(code))
                .map(frame.codes()::label)
                .filter(label -> !blames(label.ja()) && !blames(label.en()));
    }

    static boolean blames(String text) {
        return BLAME.matcher(text.toLowerCase(Locale.ROOT)).find();
    }
}
