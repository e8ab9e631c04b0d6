package org.nidoto.report.workbook;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Writes sheets as a workbook: the same bytes for the same sheets, and no time but the one it is given.
 *
 * @see <a href="https://ecma-international.org/publications-and-standards/standards/ecma-376/">ECMA-376, parts 1 and 2</a>
 */
final class Xlsx {
    static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";
    private static final String PACKAGE_TYPE = "application/vnd.openxmlformats-package.";
    private static final String SHEET_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
    /** The first month is left out: Java adds a time of its own zone to entries as old as a ZIP can tell. */
    private static final LocalDateTime ENTRY_TIME = LocalDateTime.of(1980, 2, 1, 0, 0);

    private final List<Sheet> sheets;

    private Xlsx(List<Sheet> sheets) {
        this.sheets = sheets;
    }

    /** What a workbook says of itself. */
    record About(String title, String language, Instant made) {}

    /**
     * Writes the workbook.
     *
     * @param sheets at least one
     * @param out is not closed
     * @throws IOException if {@code out} cannot be written
     */
    static void write(List<Sheet> sheets, About about, OutputStream out) throws IOException {
        var book = new Xlsx(sheets);
        var zip = new ZipOutputStream(out);
        put(zip, "[Content_Types].xml", book.types());
        put(zip, "_rels/.rels", rootRelations());
        put(zip, "docProps/core.xml", properties(about));
        put(zip, "xl/workbook.xml", book.workbook());
        put(zip, "xl/_rels/workbook.xml.rels", book.relations());
        put(zip, "xl/styles.xml", Styles.xml());
        for (int i = 0; i < sheets.size(); i++) {
            put(zip, "xl/" + part(i), new SheetXml(sheets.get(i)).xml(i == 0));
        }
        zip.finish();
    }

    private static void put(ZipOutputStream zip, String name, Xml part) throws IOException {
        var entry = new ZipEntry(name);
        entry.setTimeLocal(ENTRY_TIME);
        zip.putNextEntry(entry);
        zip.write(part.toString().getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }

    private static String part(int sheet) {
        return "worksheets/sheet" + (sheet + 1) + ".xml";
    }

    private Xml types() {
        var xml = new Xml().begin("Types", "xmlns", PACKAGE + "content-types");
        xml.empty("Default", "Extension", "rels", "ContentType", PACKAGE_TYPE + "relationships+xml");
        type(xml, "/docProps/core.xml", PACKAGE_TYPE + "core-properties+xml");
        type(xml, "/xl/workbook.xml", SHEET_TYPE + "sheet.main+xml");
        type(xml, "/xl/styles.xml", SHEET_TYPE + "styles+xml");
        for (int i = 0; i < sheets.size(); i++) {
            type(xml, "/xl/" + part(i), SHEET_TYPE + "worksheet+xml");
        }
        return xml.end();
    }

    private static void type(Xml xml, String part, String type) {
        xml.empty("Override", "PartName", part, "ContentType", type);
    }

    private static Xml rootRelations() {
        var xml = new Xml().begin("Relationships", "xmlns", PACKAGE + "relationships");
        relation(xml, 1, OFFICE + "/officeDocument", "xl/workbook.xml");
        relation(xml, 2, PACKAGE + "relationships/metadata/core-properties", "docProps/core.xml");
        return xml.end();
    }

    private Xml relations() {
        var xml = new Xml().begin("Relationships", "xmlns", PACKAGE + "relationships");
        for (int i = 0; i < sheets.size(); i++) {
            relation(xml, i + 1, OFFICE + "/worksheet", part(i));
        }
        relation(xml, sheets.size() + 1, OFFICE + "/styles", "styles.xml");
        return xml.end();
    }

    private static void relation(Xml xml, int id, String type, String target) {
        xml.empty("Relationship", "Id", "rId" + id, "Type", type, "Target", target);
    }

    private Xml workbook() {
        var xml = new Xml().begin("workbook", "xmlns", MAIN, "xmlns:r", OFFICE);
        xml.begin("bookViews").empty("workbookView", "activeTab", "0").end().begin("sheets");
        for (int i = 0; i < sheets.size(); i++) {
            xml.empty(
                    "sheet", "name", sheets.get(i).name(), "sheetId", Integer.toString(i + 1), "r:id", "rId" + (i + 1));
        }
        return xml.end().end();
    }

    private static Xml properties(About about) {
        var time = about.made().truncatedTo(ChronoUnit.SECONDS).toString();
        var xml = new Xml()
                .begin(
                        "cp:coreProperties",
                        "xmlns:cp",
                        PACKAGE + "metadata/core-properties",
                        "xmlns:dc",
                        "http://purl.org/dc/elements/1.1/",
                        "xmlns:dcterms",
                        "http://purl.org/dc/terms/",
                        "xmlns:xsi",
                        "http://www.w3.org/2001/XMLSchema-instance");
        xml.element("dc:title", about.title()).element("dc:creator", "Nidoto").element("dc:language", about.language());
        xml.element("dcterms:created", time, "xsi:type", "dcterms:W3CDTF");
        xml.element("dcterms:modified", time, "xsi:type", "dcterms:W3CDTF");
        return xml.end();
    }
}
