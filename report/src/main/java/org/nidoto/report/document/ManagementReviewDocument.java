package org.nidoto.report.document;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.nidoto.core.review.ManagementReview;
import org.nidoto.report.document.Block.Remark;
import org.nidoto.report.document.Section.Flow;
import org.nidoto.report.text.Caption;
import org.nidoto.report.text.Imprint;
import org.nidoto.report.text.Language;
import org.nidoto.report.text.Phrase;
import org.nidoto.report.text.Wording;
import org.nidoto.report.text.Words;

/** The management review (マネジメントレビュー資料), section by section in the order of ISO 9001:2015 9.3.2. */
public final class ManagementReviewDocument {
    private static final Template TEMPLATE = new Template();

    private final ManagementReview review;
    private final Wording words;
    private final Provenance provenance;

    private ManagementReviewDocument(ManagementReview review, Wording words, Provenance provenance) {
        this.review = review;
        this.words = words;
        this.provenance = provenance;
    }

    /**
     * Prints the review as a PDF.
     *
     * @return the characters that no font has, which the review's annex lists too
     * @throws IOException if {@code out} cannot be written
     */
    public static List<MissingGlyph> print(
            ManagementReview review, Imprint imprint, Provenance provenance, Language language, OutputStream out)
            throws IOException {
        var words = new Wording(Words.in(language), review.rules().hours(), imprint);
        var document = new ManagementReviewDocument(review, words, provenance);
        var missing = Press.missingGlyphs(document.compose(List.of()).xhtml());
        Press.print(document.compose(missing), out);
        return missing;
    }

    /** Its figures as they are printed, by name. */
    public static Map<String, String> figures(ManagementReview review, Imprint imprint, Language language) {
        return new HeadlineWording(
                        new Wording(Words.in(language), review.rules().hours(), imprint))
                .of(review);
    }

    /** What the meeting is asked to decide, in words. */
    public static List<String> decisionsWanted(ManagementReview review, Imprint imprint, Language language) {
        return new Composition(
                        review, new Wording(Words.in(language), review.rules().hours(), imprint))
                .decisionsWanted();
    }

    private Manuscript compose(List<MissingGlyph> missing) {
        var page = new Composition(review, words);
        var sections = sections(page, missing);
        var xhtml = TEMPLATE.fill("management-review", values(page, sections));
        return new Manuscript(xhtml, page.charts(), review.heading().asOf());
    }

    private List<Section> sections(Composition page, List<MissingGlyph> missing) {
        var sections = new ArrayList<Section>();
        sections.add(new Section("1", page.say(Caption.SECTION_SUMMARY), Flow.STARTS_PAGE, List.of()));
        sections.add(FollowUpSection.of(page));
        sections.add(HandFilled.issues(page));
        sections.add(ClientsSection.of(page));
        sections.add(ObjectivesSection.of(page));
        sections.add(ProcessSection.of(page));
        sections.add(NonconformitiesSection.of(page));
        sections.add(RecurrenceSection.of(page));
        sections.add(DeploymentSection.of(page));
        sections.add(MonitoringSection.of(page));
        sections.add(HandFilled.audits(page));
        sections.add(ProvidersSection.of(page));
        sections.add(ResourcesSection.of(page));
        sections.add(RisksSection.of(page));
        sections.add(ImprovementsSection.of(page));
        sections.add(HandFilled.decisions(page));
        sections.add(OpenIncidentsAnnex.of(page));
        sections.add(DataQualityAnnex.of(page, missing));
        sections.add(DefinitionsAnnex.of(page));
        sections.add(ToolsAnnex.of(page));
        sections.add(RestatedAnnex.of(page, provenance));
        sections.add(RunAnnex.of(page, provenance));
        return sections;
    }

    private Map<String, Object> values(Composition page, List<Section> sections) {
        var cover = Cover.of(review.heading(), provenance.edition(), words);
        var findings = new FindingWording(
                words, review.heading().periodIsOver(), review.rules().choices().windows());
        Map<String, Object> values = new HashMap<>();
        values.put("language", words.words().language().code());
        values.put("title", cover.running());
        values.put("subject", words.say(Phrase.SUBJECT, cover.company(), cover.quarter()));
        values.put("style", Template.style());
        values.put("cover", cover);
        values.put("contents", words.say(Phrase.CONTENTS));
        values.put("reading", new Remark(words.say(Phrase.READING), List.of(words.say(Phrase.READING_TEXT))));
        values.put("sections", sections);
        values.put("tiles", Tiles.of(review, words));
        values.put("legend", words.say(Phrase.LEGEND));
        values.put("points", words.say(Phrase.POINTS));
        values.put("sentences", review.findings().stream().map(findings::of).toList());
        values.put("decisions", words.say(Phrase.DECISIONS_WANTED));
        values.put("wanted", page.decisionsWanted());
        return values;
    }
}
