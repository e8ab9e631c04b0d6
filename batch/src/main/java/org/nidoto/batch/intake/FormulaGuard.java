package org.nidoto.batch.intake;

/**
 * Keeps a spreadsheet from taking a cell of a rejects file for a formula: a quote is put before it, and taken off when the file comes back.
 *
 * @see <a href="https://owasp.org/www-community/attacks/CSV_Injection">OWASP, CSV Injection</a>
 */
final class FormulaGuard {
    private static final String STARTS = "=+-@\t\r\n＝＋－＠";

    private FormulaGuard() {}

    /** The cell with a quote before it where a formula could begin; also where quotes already stand before one, so that none is lost. */
    static String put(String cell) {
        return startsFormula(cell, 0) ? "'" + cell : cell;
    }

    /** The cell as it was before {@link #put}. */
    static String taken(String cell) {
        return cell.startsWith("'") && startsFormula(cell, 1) ? cell.substring(1) : cell;
    }

    private static boolean startsFormula(String cell, int from) {
        int i = from;
        while (i < cell.length() && cell.charAt(i) == '\'') {
            i++;
        }
        return i < cell.length() && STARTS.indexOf(cell.charAt(i)) >= 0;
    }
}
