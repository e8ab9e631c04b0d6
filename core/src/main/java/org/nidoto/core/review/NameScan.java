package org.nidoto.core.review;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * Finds names in free text however they are written there: full or half width, capitals or not, with or without blanks, in common variants
 * of a character, with or without the form of company (株式会社, Inc.). Where several names begin at one place, the longest counts, and of equal ones the last that was added.
 *
 * @param <M> what a name means
 */
final class NameScan<M> {
    private static final Pattern COMPANY_FORM = Pattern.compile("株式会社|有限会社|合同会社|合資会社|合名会社|\\((株|有|同|資|名)\\)"
            + "|[,.]?\\b(inc|ltd|llc|llp|plc|corp|corporation|limited|company|co|gmbh|ag|kk|k\\.k)\\b\\.?");
    private static final List<String> FORMS = List.of("株式会社", "(株)", "有限会社", "(有)");
    private static final Pattern BLANKS = Pattern.compile("[\\s\\u3000]+");
    private static final Pattern AFTER_FAMILY_NAME =
            Pattern.compile("(様|氏|君|殿|さん|社長|会長|専務|常務|取締役|本?部長|次長|課長|係長|室長|所長|店長|支店長|工場長|班長|主任|主査|担当|対応|確認|両名).*");
    private static final Pattern IN_BRACKETS = Pattern.compile("[（(][^（）()]*[）)]\\s*$");

    /** Variants of a character that names are written in, and the common one. */
    private static final Map<Integer, Integer> VARIANTS = variants("髙高﨑崎𠮷吉濵浜濱浜邊辺邉辺齋斎齊斉德徳惠恵澤沢淵渕嶋島嶌島廣広國国櫻桜瀧滝龍竜曻昇");

    private final Map<Integer, List<Name<M>>> byFirst = new HashMap<>();

    /** A name as it is compared. */
    private record Name<M>(List<Integer> letters, boolean part, M meaning) {}

    /** A letter of a text as it is compared, with the place in the text that it came from. */
    private record Letter(int codePoint, int from, int to) {}

    /** Looks for the name, and for it without the form of company; names of one letter and codes of up to two ASCII ones are looked for in vain. */
    void add(String name, M meaning) {
        addOne(name, meaning);
        var folded = new StringBuilder();
        for (var letter : fold(COMPANY_FORM
                .matcher(Normalizer.normalize(name, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT))
                .replaceAll(" "))) {
            folded.appendCodePoint(letter.codePoint());
        }
        var bare = folded.toString().replaceAll("[,.]+$", "");
        addOne(bare, meaning);
        if (bare.codePointCount(0, bare.length()) > 1) {
            for (var form : FORMS) {
                addOne(form + bare, meaning);
                addOne(bare + form, meaning);
            }
        }
        addOne(IN_BRACKETS.matcher(name).replaceAll(""), meaning);
    }

    /**
     * Looks for a part of a person's name that stands alone. As family names are names of places too, it counts only where no further kanji
     * or katakana follow but those of a title.
     */
    void addPart(String part, M meaning) {
        addOne(part, true, meaning);
    }

    /** The parts of a person's name that may stand alone: each of a Japanese one, the last of another; none of one without blanks. */
    static List<String> parts(String name) {
        var parts = BLANKS.split(IN_BRACKETS.matcher(name).replaceAll("").strip());
        if (parts.length < 2) {
            return List.of();
        }
        return String.join("", parts).chars().allMatch(c -> c < 0x250)
                ? List.of(parts[parts.length - 1])
                : List.of(parts);
    }

    private void addOne(String name, M meaning) {
        addOne(name, false, meaning);
    }

    private void addOne(String name, boolean part, M meaning) {
        var letters = fold(name).stream().map(Letter::codePoint).toList();
        boolean ascii = name.chars().allMatch(c -> c < 0x80);
        if (letters.size() > (ascii ? 2 : 1)) {
            byFirst.computeIfAbsent(letters.get(0), first -> new ArrayList<>()).add(new Name<>(letters, part, meaning));
        }
    }

    /** The text with every name replaced by what the function makes of its meaning; empty keeps the name as it stands. */
    String replace(String text, Function<M, Optional<String>> replacement) {
        var letters = fold(text);
        var written = new StringBuilder();
        int copied = 0;
        for (int i = 0; i < letters.size(); ) {
            var found = at(letters, i);
            if (found.isEmpty()) {
                i++;
                continue;
            }
            int from = letters.get(i).from();
            int to = letters.get(i + found.get().letters().size() - 1).to();
            var instead = replacement.apply(found.get().meaning());
            if (instead.isPresent()) {
                written.append(text, copied, Math.max(copied, from)).append(instead.get());
                copied = to;
            }
            i += found.get().letters().size();
        }
        return written.append(text, copied, text.length()).toString();
    }

    private Optional<Name<M>> at(List<Letter> text, int start) {
        Optional<Name<M>> longest = Optional.empty();
        for (var name : byFirst.getOrDefault(text.get(start).codePoint(), List.of())) {
            int length = name.letters().size();
            if (longest.isPresent() && longest.get().letters().size() > length) {
                continue;
            }
            if (matches(text, start, name.letters()) && (!name.part() || standsAlone(text, start + length))) {
                longest = Optional.of(name);
            }
        }
        return longest;
    }

    private static boolean matches(List<Letter> text, int start, List<Integer> name) {
        int end = start + name.size();
        if (end > text.size()) {
            return false;
        }
        for (int i = 0; i < name.size(); i++) {
            if (text.get(start + i).codePoint() != name.get(i)) {
                return false;
            }
        }
        boolean beginsInAWord = start > 0 && adjoins(text.get(start - 1), text.get(start));
        boolean endsInAWord = end < text.size() && adjoins(text.get(end - 1), text.get(end));
        return !beginsInAWord && !endsInAWord;
    }

    /** Whether the name that ends here can be a whole one. */
    private static boolean standsAlone(List<Letter> text, int end) {
        if (end >= text.size() || !continuesAName(text.get(end).codePoint())) {
            return true;
        }
        var rest = new StringBuilder();
        text.subList(end, Math.min(text.size(), end + 4)).forEach(letter -> rest.appendCodePoint(letter.codePoint()));
        return AFTER_FAMILY_NAME.matcher(rest).matches();
    }

    private static boolean continuesAName(int c) {
        var script = Character.UnicodeScript.of(c);
        return script == Character.UnicodeScript.HAN || script == Character.UnicodeScript.KATAKANA;
    }

    /** Whether two letters stand in one word of a script that has words. */
    private static boolean adjoins(Letter one, Letter next) {
        return one.to() == next.from() && isWord(one.codePoint()) && isWord(next.codePoint());
    }

    private static boolean isWord(int c) {
        return Character.isLetterOrDigit(c) && (c < 0x250 || Character.isDigit(c));
    }

    private static List<Letter> fold(String text) {
        var letters = new ArrayList<Letter>();
        int at = 0;
        while (at < text.length()) {
            int end = at + Character.charCount(text.codePointAt(at));
            while (end < text.length() && isMark(text.codePointAt(end))) {
                end += Character.charCount(text.codePointAt(end));
            }
            int from = at;
            int to = end;
            Normalizer.normalize(text.substring(at, end), Normalizer.Form.NFKC)
                    .toLowerCase(Locale.ROOT)
                    .codePoints()
                    .filter(c -> !Character.isWhitespace(c)
                            && !Character.isSpaceChar(c)
                            && Character.getType(c) != Character.FORMAT)
                    .forEach(c -> letters.add(new Letter(VARIANTS.getOrDefault(c, c), from, to)));
            at = end;
        }
        return letters;
    }

    private static boolean isMark(int c) {
        int type = Character.getType(c);
        return type == Character.NON_SPACING_MARK || c == 0xFF9E || c == 0xFF9F;
    }

    private static Map<Integer, Integer> variants(String pairs) {
        int[] all = pairs.codePoints().toArray();
        var variants = new HashMap<Integer, Integer>();
        for (int i = 0; i < all.length; i += 2) {
            variants.put(all[i], all[i + 1]);
        }
        return variants;
    }
}
