package org.nidoto.batch.intake;

import java.io.Closeable;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Finds where each row of a text begins and ends by RFC 4180, with CR, LF or CRLF between rows, in memory bounded by the longest row it
 * takes. The cells of a row that is whole are left to {@link CellSplitter}.
 *
 * <p>A broken quote costs its own row only: after a quote that never closes, or that closes lines later and is followed by text, reading
 * goes on with the line after the one it opens in. A parser that stops at the first such quote would lose all the rows behind it.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc4180">RFC 4180</a>
 */
final class RowSplitter implements Closeable {
    static final int LONGEST_ROW = 1 << 20;
    static final int MOST_CELLS = 500;
    private static final int END = -1;
    /** No character is this, not even the end. */
    private static final int NONE = -2;

    /**
     * One row that is not blank.
     *
     * @param text as it stands in the file, without its line end
     * @param broken why it cannot be split
     */
    record Raw(long line, String text, Optional<Broken> broken) {}

    /**
     * Why a row cannot be split.
     *
     * @param cells what could be made of it
     */
    record Broken(Message why, List<String> cells) {}

    /** Where a cell stands in its row's text. */
    private record Place(int from, int to, boolean quoted) {}

    private final Reader in;
    private final Dialect dialect;
    private final int delimiter;
    private final int quote;
    private final int comment;
    private final List<Place> places = new ArrayList<>();
    private char[] buffer = new char[1 << 16];
    private int rowStart;
    private int position;
    private int end;
    private boolean ended;
    private long line = 1;
    private Optional<Message> broken = Optional.empty();

    RowSplitter(Reader in, Dialect dialect) {
        this.in = in;
        this.dialect = dialect;
        this.delimiter = dialect.delimiter();
        this.quote = dialect.quote().map(sign -> (int) sign).orElse(NONE);
        this.comment = dialect.comment().map(mark -> (int) mark).orElse(NONE);
    }

    /** Passes over lines, whatever stands in them. */
    void skipLines(int lines) throws IOException {
        for (int i = 0; i < lines && peek() != END; i++) {
            skipLine();
        }
    }

    /** The next row that is no comment and has any cell that is not blank; empty at the end. */
    Optional<Raw> next() throws IOException {
        while (peek() != END) {
            rowStart = position;
            if (peek() == comment) {
                skipLine();
                continue;
            }
            var row = readRow();
            if (row.broken().isPresent() || !isBlank(row.text())) {
                return Optional.of(row);
            }
        }
        return Optional.empty();
    }

    private void skipLine() throws IOException {
        for (int c = peek(); c != END && c != '\n' && c != '\r'; c = peek()) {
            rowStart = ++position;
        }
        takeLineEnd();
    }

    private Raw readRow() throws IOException {
        long first = line;
        broken = Optional.empty();
        places.clear();
        int cells = 0;
        do {
            if (peek() == quote) {
                quoted(cells + 1);
            } else {
                plain();
            }
            if (++cells > MOST_CELLS) {
                broken = Optional.of(Message.of(Wording.TOO_MANY_CELLS, Integer.toString(MOST_CELLS)));
            }
        } while (!tooLong() && took(delimiter));
        boolean cut = tooLong();
        if (cut) {
            broken = Optional.of(Message.of(Wording.ROW_TOO_LONG, Integer.toString(LONGEST_ROW)));
        }
        var text = new String(buffer, rowStart, position - rowStart);
        var row = new Raw(first, text, broken.map(why -> new Broken(why, cellsOf(text))));
        if (cut) {
            skipLine();
        } else {
            takeLineEnd();
        }
        return row;
    }

    private boolean isBlank(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c != delimiter && c != quote && !Widths.isBlank(c)) {
                return false;
            }
        }
        return cellsOf(text).stream().allMatch(cell -> Widths.trimmed(cell).isEmpty());
    }

    private List<String> cellsOf(String text) {
        var cells = new ArrayList<String>();
        for (var place : places) {
            var cell = text.substring(place.from(), place.to());
            cells.add(place.quoted() ? dialect.unquoted(cell) : cell);
        }
        return cells;
    }

    private void plain() throws IOException {
        int from = position - rowStart;
        skipToCellEnd();
        place(from, position - rowStart, false);
    }

    private void place(int from, int to, boolean quoted) {
        if (places.size() < MOST_CELLS) {
            places.add(new Place(from, to, quoted));
        }
    }

    private void skipToCellEnd() throws IOException {
        for (int c = peek(); c != END && c != delimiter && c != '\n' && c != '\r' && !tooLong(); c = peek()) {
            position++;
        }
    }

    private void quoted(int number) throws IOException {
        int from = position - rowStart;
        long opened = line;
        position++;
        if (!skipToClosingQuote()) {
            broken = Optional.of(
                    Message.of(Wording.QUOTE_NOT_CLOSED, Long.toString(opened), Integer.toString(LONGEST_ROW)));
            skipRestOfLine(from, opened);
            return;
        }
        int to = position - rowStart;
        skipBlanks();
        int c = peek();
        if (c == END || c == delimiter || c == '\n' || c == '\r') {
            place(from + 1, to - 1, true);
            return;
        }
        broken = Optional.of(Message.of(Wording.TEXT_AFTER_QUOTE, Integer.toString(number)));
        if (line > opened) {
            skipRestOfLine(from, opened);
        } else {
            skipToCellEnd();
            place(from, position - rowStart, false);
        }
    }

    /** Moves behind the quote that closes the cell; false where none does before the file ends or the row grows too long. */
    private boolean skipToClosingQuote() throws IOException {
        while (peek() != END && position - rowStart < LONGEST_ROW) {
            if (peek() == quote) {
                position++;
                if (peek() != quote) {
                    return true;
                }
                position++;
            } else if (!takeLineEnd()) {
                position++;
            }
        }
        return false;
    }

    private void skipBlanks() throws IOException {
        while (delimiter != ' ' && (peek() == ' ' || (peek() == '\t' && delimiter != '\t'))) {
            position++;
        }
    }

    /** Goes back to where a quote opened and takes the rest of that line as one cell. */
    private void skipRestOfLine(int from, long opened) throws IOException {
        position = rowStart + from;
        line = opened;
        for (int c = peek(); c != END && c != '\n' && c != '\r' && !tooLong(); c = peek()) {
            position++;
        }
        place(from, position - rowStart, false);
    }

    private boolean tooLong() {
        return position - rowStart > LONGEST_ROW && !Character.isHighSurrogate(buffer[position - 1]);
    }

    private boolean took(int wanted) throws IOException {
        boolean there = peek() == wanted;
        if (there) {
            position++;
        }
        return there;
    }

    private boolean takeLineEnd() throws IOException {
        boolean carriageReturn = took('\r');
        boolean lineEnd = took('\n') || carriageReturn;
        if (lineEnd) {
            line++;
        }
        return lineEnd;
    }

    private int peek() throws IOException {
        if (position == end && !ended) {
            fill();
        }
        return position < end ? buffer[position] : END;
    }

    private void fill() throws IOException {
        int kept = end - rowStart;
        char[] roomier = kept > buffer.length / 2 ? new char[buffer.length * 2] : buffer;
        System.arraycopy(buffer, rowStart, roomier, 0, kept);
        buffer = roomier;
        position -= rowStart;
        rowStart = 0;
        end = kept;
        int read = in.read(buffer, end, buffer.length - end);
        ended = read < 0;
        end += Math.max(read, 0);
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
