package org.nidoto.batch.intake;

import java.io.Closeable;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Splits text into rows and cells by RFC 4180, with CR, LF or CRLF between rows, in memory bounded by the longest row it takes.
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

    /**
     * One row that is not blank.
     *
     * @param broken why it could not be split; its cells then are what could be made of it
     */
    record Raw(long line, List<String> cells, Optional<Message> broken) {}

    private final Reader in;
    private final int delimiter;
    private char[] buffer = new char[1 << 16];
    private int rowStart;
    private int position;
    private int end;
    private boolean ended;
    private long line = 1;
    private Optional<Message> broken = Optional.empty();

    RowSplitter(Reader in, char delimiter) {
        this.in = in;
        this.delimiter = delimiter;
    }

    /** The next row that has any cell that is not blank; empty at the end. */
    Optional<Raw> next() throws IOException {
        while (peek() != END) {
            rowStart = position;
            broken = Optional.empty();
            long first = line;
            var cells = new ArrayList<String>();
            readRow(cells);
            if (broken.isPresent() || !isBlank(cells)) {
                return Optional.of(new Raw(first, cells, broken));
            }
        }
        return Optional.empty();
    }

    private static boolean isBlank(List<String> cells) {
        for (var cell : cells) {
            if (!Widths.trimmed(cell).isEmpty()) {
                return false;
            }
        }
        return true;
    }

    private void readRow(List<String> cells) throws IOException {
        do {
            var cell = peek() == '"' ? quoted(cells.size() + 1) : plain();
            if (cells.size() < MOST_CELLS) {
                cells.add(cell);
            } else {
                broken = Optional.of(Message.of(Wording.TOO_MANY_CELLS, Integer.toString(MOST_CELLS)));
            }
        } while (!tooLong() && took(delimiter));
        if (tooLong()) {
            discardLine();
        }
        takeLineEnd();
    }

    private String plain() throws IOException {
        int from = position - rowStart;
        skipToCellEnd();
        return text(from);
    }

    private void skipToCellEnd() throws IOException {
        for (int c = peek(); c != END && c != delimiter && c != '\n' && c != '\r' && !tooLong(); c = peek()) {
            position++;
        }
    }

    private String quoted(int number) throws IOException {
        int from = position - rowStart;
        long opened = line;
        position++;
        if (!skipToClosingQuote()) {
            broken = Optional.of(
                    Message.of(Wording.QUOTE_NOT_CLOSED, Long.toString(opened), Integer.toString(LONGEST_ROW)));
            return restOfLine(from, opened);
        }
        int to = position - rowStart;
        skipBlanks();
        int c = peek();
        if (c == END || c == delimiter || c == '\n' || c == '\r') {
            return unquoted(from + 1, to - 1);
        }
        broken = Optional.of(Message.of(Wording.TEXT_AFTER_QUOTE, Integer.toString(number)));
        if (line > opened) {
            return restOfLine(from, opened);
        }
        skipToCellEnd();
        return text(from);
    }

    /** Moves behind the quote that closes the cell; false where none does before the file ends or the row grows too long. */
    private boolean skipToClosingQuote() throws IOException {
        while (peek() != END && position - rowStart < LONGEST_ROW) {
            if (took('"')) {
                if (peek() != '"') {
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
    private String restOfLine(int from, long opened) throws IOException {
        position = rowStart + from;
        line = opened;
        for (int c = peek(); c != END && c != '\n' && c != '\r' && !tooLong(); c = peek()) {
            position++;
        }
        return text(from);
    }

    private String unquoted(int from, int to) {
        var text = new String(buffer, rowStart + from, to - from);
        return text.indexOf('"') < 0 ? text : text.replace("\"\"", "\"");
    }

    private String text(int from) {
        return new String(buffer, rowStart + from, position - rowStart - from);
    }

    private boolean tooLong() {
        return position - rowStart > LONGEST_ROW && !Character.isHighSurrogate(buffer[position - 1]);
    }

    private void discardLine() throws IOException {
        broken = Optional.of(Message.of(Wording.ROW_TOO_LONG, Integer.toString(LONGEST_ROW)));
        for (int c = peek(); c != END && c != '\n' && c != '\r'; c = peek()) {
            rowStart = ++position;
        }
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
