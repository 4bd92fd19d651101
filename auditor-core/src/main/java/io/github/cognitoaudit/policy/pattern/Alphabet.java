package io.github.cognitoaudit.policy.pattern;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Holds the letters that a search has to try: the characters that some pattern spells out, one each that none does of the kinds
 * that tokens tell apart, and the symbols. Texts that differ only in characters no pattern spells out match the same patterns.
 */
final class Alphabet {

    private static final String PLAIN = "xyzwvutsrqponmlkjihgfedcbaXYZWVUTSRQPONMLKJIHGFEDCBA-_.";

    private final int[] characters;
    private final List<String> symbols;

    private Alphabet(int[] characters, List<String> symbols) {
        this.characters = characters;
        this.symbols = symbols;
    }

    static Alphabet of(Collection<TextPattern> within, Collection<TextPattern> outside) {
        BitSet spelled = new BitSet(128);
        Set<String> symbols = new LinkedHashSet<>();
        boolean digits = collect(within, spelled, symbols);
        digits |= collect(outside, spelled, symbols);
        int fresh = fresh(spelled);
        spelled.set(':');
        for (int digit = '1'; digits && digit <= '9' + 1; digit++) {
            int character = digit > '9' ? '0' : digit;
            if (!spelled.get(character)) {
                spelled.set(character);
                break;
            }
        }
        int[] characters = new int[spelled.cardinality() + 1];
        characters[0] = fresh;
        int count = 1;
        for (int character = spelled.nextSetBit(0); character >= 0; character = spelled.nextSetBit(character + 1)) {
            characters[count] = character;
            count++;
        }
        return new Alphabet(characters, List.copyOf(symbols));
    }

    /** Collects characters and symbols; tells whether a digit is asked for. */
    private static boolean collect(Collection<TextPattern> patterns, BitSet spelled, Set<String> symbols) {
        boolean digits = false;
        for (TextPattern pattern : patterns) {
            for (int i = 0; i < pattern.length(); i++) {
                int token = pattern.token(i);
                digits |= token == TextPattern.DIGIT;
                if (token >= TextPattern.EITHER_CASE) {
                    spelled.set(token ^ TextPattern.EITHER_CASE);
                    spelled.set((token ^ TextPattern.EITHER_CASE) - 32);
                } else if (token >= 0) {
                    spelled.set(token);
                }
            }
            symbols.addAll(pattern.variableNames());
        }
        return digits;
    }

    private static int fresh(BitSet spelled) {
        for (int i = 0; i < PLAIN.length(); i++) {
            if (!spelled.get(PLAIN.charAt(i))) {
                return PLAIN.charAt(i);
            }
        }
        int character = 0x00C0;
        while (spelled.get(character)) {
            character++;
        }
        return character;
    }

    /** Returns the letter that a character is which some pattern spells out. */
    int letter(int character) {
        return Arrays.binarySearch(characters, 1, characters.length, character);
    }

    int size() {
        return characters.length + symbols.size();
    }

    boolean isSymbol(int letter) {
        return letter >= characters.length;
    }

    /** Returns the letters that may follow in texts of the shape; a symbol only where the shape has it. */
    int[] lettersAt(TextPattern shape, int from) {
        int place = from;
        while (place < shape.length() && TextPattern.isRun(shape.token(place))) {
            place++;
        }
        int symbol = place < shape.length() && shape.token(place) <= TextPattern.FIRST_VARIABLE
                ? letterOf(shape.variable(shape.token(place)))
                : -1;
        int[] letters = new int[characters.length + 1];
        int count = 0;
        for (int letter = 0; letter < characters.length; letter++) {
            if (place > from
                    || (place < shape.length() && TextPattern.accepts(shape.token(place), characters[letter]))) {
                letters[count] = letter;
                count++;
            }
        }
        if (symbol >= 0) {
            letters[count] = symbol;
            count++;
        }
        return Arrays.copyOf(letters, count);
    }

    /** Returns the name of the symbol that the letter is. */
    String symbol(int letter) {
        return symbols.get(letter - characters.length);
    }

    /** Returns the first letter that is a symbol; all after it are. */
    int firstSymbol() {
        return characters.length;
    }

    /** Returns where a text may stand in the pattern after the letter. */
    int[] step(TextPattern pattern, int from, int letter) {
        int[] next = new int[pattern.length() - from + 1];
        int count = 0;
        for (int place = from; place < pattern.length(); place++) {
            int token = pattern.token(place);
            boolean run = TextPattern.isRun(token);
            if (accepts(pattern, token, letter)) {
                next[count] = run ? place : place + 1;
                count++;
            }
            if (!run) {
                break;
            }
        }
        return count == next.length ? next : Arrays.copyOf(next, count);
    }

    /** Returns where a text may stand behind the symbol where the pattern has it next; negative where it has not. */
    int placeBehind(TextPattern pattern, int from, int symbol) {
        int place = from;
        while (place < pattern.length() && TextPattern.isRun(pattern.token(place))) {
            place++;
        }
        return place < pattern.length() && accepts(pattern, pattern.token(place), symbol) ? place + 1 : -1;
    }

    /** Tells whether the letter may stand where the token of the pattern stands, whatever a symbol stands for. */
    boolean accepts(TextPattern pattern, int token, int letter) {
        if (!isSymbol(letter)) {
            return TextPattern.accepts(token, characters[letter]);
        }
        return token == TextPattern.RUN
                || (token <= TextPattern.FIRST_VARIABLE && letterOf(pattern.variable(token)) == letter);
    }

    private int letterOf(PolicyVariable variable) {
        return characters.length + symbols.indexOf(variable.name());
    }

    Word word(Iterable<Integer> letters) {
        List<Word.Part> parts = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        for (int letter : letters) {
            if (!isSymbol(letter)) {
                text.appendCodePoint(characters[letter]);
                continue;
            }
            if (!text.isEmpty()) {
                parts.add(new Word.Part(text.toString(), false));
                text.setLength(0);
            }
            parts.add(new Word.Part(symbols.get(letter - characters.length), true));
        }
        if (!text.isEmpty()) {
            parts.add(new Word.Part(text.toString(), false));
        }
        return new Word(parts);
    }
}
