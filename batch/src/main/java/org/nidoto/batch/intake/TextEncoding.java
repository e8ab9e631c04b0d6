package org.nidoto.batch.intake;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * How a file is written, by evidence.
 *
 * @param candidates the encodings it can be in, the likeliest first
 * @param mark how many bytes of byte order mark stand before the text
 * @param sure whether there is evidence, else it is a guess
 */
record TextEncoding(List<Charset> candidates, int mark, boolean sure) {
    TextEncoding(List<Charset> candidates, int mark) {
        this(candidates, mark, true);
    }

    static final Charset WINDOWS_31J = Charset.forName("windows-31j");

    private static final int START = 1 << 16;
    /** How files begin that are often taken for CSV. */
    private static final Map<String, String> OTHER_FILES =
            Map.of("504b0304", "ZIP/XLSX", "d0cf11e0", "XLS", "25504446", "PDF", "1f8b08", "GZIP");

    /** Recognises the encoding from the byte order mark, else from all bytes up to where they leave no doubt. */
    static TextEncoding of(Path path, String file) throws RefusedFile, IOException {
        try (var in = new BufferedInputStream(PlainFile.open(path), START)) {
            in.mark(START);
            byte[] start = in.readNBytes(START);
            if (start.length == 0) {
                throw new RefusedFile(file, Message.of(Wording.EMPTY_FILE));
            }
            in.reset();
            var marked = marked(start, file);
            if (marked.isPresent()) {
                return marked.get();
            }
            refuseWhatIsNoText(start, file);
            return new TextEncoding(byEvidence(in, file), 0);
        }
    }

    /**
     * The likeliest encoding of a file of which nothing is known, those among them that only a profile can name.
     *
     * @throws RefusedFile where it is empty or no text
     */
    static TextEncoding likeliest(Path path, String file) throws RefusedFile, IOException {
        try {
            return of(path, file);
        } catch (RefusedFile refused) {
            var wording = refused.why().message().wording();
            if (wording == Wording.NO_ENCODING) {
                return new TextEncoding(List.of(Charset.forName("windows-1252")), 0, false);
            }
            if (wording != Wording.OTHER_ENCODING) {
                throw refused;
            }
            return named(path, refused);
        }
    }

    private static TextEncoding named(Path path, RefusedFile refused) throws RefusedFile, IOException {
        return switch (refused.why().message().arguments().get(0)) {
            case "EUC-JP" -> new TextEncoding(List.of(Charset.forName("EUC-JP")), 0);
            case "ISO-2022-JP" -> new TextEncoding(List.of(Charset.forName("ISO-2022-JP")), 0);
            case "UTF-16" -> {
                try (var in = PlainFile.open(path)) {
                    byte[] start = in.readNBytes(START);
                    boolean big = IntStream.range(0, start.length / 2).anyMatch(unit -> start[2 * unit] == 0);
                    yield new TextEncoding(List.of(big ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_16LE), 0);
                }
            }
            default -> throw refused;
        };
    }

    /** The encoding that a profile names, unless the file begins with a byte order mark, which says more. */
    static TextEncoding given(Path path, String file, Charset charset) throws RefusedFile, IOException {
        try (var in = PlainFile.open(path)) {
            byte[] start = in.readNBytes(4);
            if (start.length == 0) {
                throw new RefusedFile(file, Message.of(Wording.EMPTY_FILE));
            }
            var given = charset.equals(StandardCharsets.UTF_16) ? StandardCharsets.UTF_16BE : charset;
            return marked(start, file).orElse(new TextEncoding(List.of(given), 0));
        }
    }

    /** What the byte order mark says; empty where there is none. */
    private static Optional<TextEncoding> marked(byte[] start, String file) throws RefusedFile {
        if (startsWith(start, 0xff, 0xfe, 0, 0) || startsWith(start, 0, 0, 0xfe, 0xff)) {
            throw otherEncoding(file, "UTF-32");
        }
        if (startsWith(start, 0xff, 0xfe)) {
            return Optional.of(new TextEncoding(List.of(StandardCharsets.UTF_16LE), 2));
        }
        if (startsWith(start, 0xfe, 0xff)) {
            return Optional.of(new TextEncoding(List.of(StandardCharsets.UTF_16BE), 2));
        }
        return startsWith(start, 0xef, 0xbb, 0xbf)
                ? Optional.of(new TextEncoding(List.of(StandardCharsets.UTF_8), 3))
                : Optional.empty();
    }

    private static List<Charset> byEvidence(InputStream in, String file) throws RefusedFile, IOException {
        var evidence = EncodingEvidence.of(in);
        if (evidence.speaksForEucJp()) {
            throw otherEncoding(file, "EUC-JP");
        }
        if (evidence.speaksForIso2022Jp()) {
            throw otherEncoding(file, "ISO-2022-JP");
        }
        if (evidence.speaksForNeither()) {
            throw new RefusedFile(file, Message.of(Wording.NO_ENCODING));
        }
        return evidence.speaksForUtf8()
                ? List.of(StandardCharsets.UTF_8, WINDOWS_31J)
                : List.of(WINDOWS_31J, StandardCharsets.UTF_8);
    }

    private static void refuseWhatIsNoText(byte[] start, String file) throws RefusedFile {
        for (var other : OTHER_FILES.entrySet()) {
            if (hex(start).startsWith(other.getKey())) {
                throw new RefusedFile(file, Message.of(Wording.NOT_CSV, other.getValue()));
            }
        }
        int[] nulsAt = new int[2];
        for (int i = 0; i < start.length; i++) {
            nulsAt[i % 2] += start[i] == 0 ? 1 : 0;
        }
        if (nulsAt[0] + nulsAt[1] > 0) {
            boolean halves = nulsAt[0] + nulsAt[1] > 2 && (nulsAt[0] == 0 || nulsAt[1] == 0);
            throw halves ? otherEncoding(file, "UTF-16") : new RefusedFile(file, Message.of(Wording.BINARY));
        }
    }

    private static RefusedFile otherEncoding(String file, String encoding) {
        return new RefusedFile(file, Message.of(Wording.OTHER_ENCODING, encoding));
    }

    private static boolean startsWith(byte[] start, int... bytes) {
        for (int i = 0; i < bytes.length; i++) {
            if (i >= start.length || (start[i] & 0xff) != bytes[i]) {
                return false;
            }
        }
        return true;
    }

    private static String hex(byte[] start) {
        return HexFormat.of().formatHex(Arrays.copyOf(start, Math.min(start.length, 8)));
    }
}
