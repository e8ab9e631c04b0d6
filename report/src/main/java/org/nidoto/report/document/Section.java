package org.nidoto.report.document;

import java.util.List;

/**
 * One section of a report.
 *
 * @param number as printed, for instance 7 or A1
 * @param flow whether it starts a page, may follow on the page, or starts a landscape page
 */
record Section(String number, String title, Flow flow, List<Block> blocks) {
    Section {
        blocks = List.copyOf(blocks);
    }

    enum Flow {
        STARTS_PAGE,
        FOLLOWS,
        /** Follows on the page, and is torn only if that saves much blank. */
        FOLLOWS_WHOLE,
        LANDSCAPE
    }

    /** What links and bookmarks call it. */
    public String id() {
        return "section-" + number;
    }

    /** The address of a link to it. */
    public String link() {
        return "#" + id();
    }

    /** Number and title. */
    public String heading() {
        return number + " " + title;
    }

    /** Its classes in the style sheet. */
    public String style() {
        return switch (flow) {
            case STARTS_PAGE -> "section";
            case FOLLOWS -> "follows";
            case FOLLOWS_WHOLE -> "follows keep";
            case LANDSCAPE -> "section wide";
        };
    }

    /** Whether it is the summary, which has a page of its own make. */
    public boolean summary() {
        return number.equals("1");
    }

    /** Whether its number is not printed. */
    public boolean plain() {
        return number.equals("0");
    }

    /** Its name in the bookmarks. */
    public String bookmark() {
        return plain() ? title : heading();
    }
}
