package io.github.cognitoaudit.reports.html;

import io.github.cognitoaudit.reports.content.Printable;
import java.util.ArrayList;
import java.util.List;

/**
 * Holds a text as it is shown: a bare value, whose difference from the other one is stressed, or prose, whose quoted values
 * are.
 *
 * @param bare whether the whole is one value, set in a fixed-width face
 * @param pieces the text in pieces
 */
record Value(boolean bare, List<Piece> pieces) {
    private static final int LONGEST = 1200;
    private static final int ENOUGH_IN_COMMON = 4;

    /** Returns a text by itself. */
    static Value of(String text) {
        String shown = Printable.brief(text, LONGEST);
        return isBare(shown) ? new Value(true, List.of(new Piece(shown, false))) : prose(shown);
    }

    /** Returns a text with the part stressed in which it differs from the other one. */
    static Value of(String text, String other) {
        String shown = Printable.brief(text, LONGEST);
        String against = Printable.brief(other, LONGEST);
        if (!isBare(shown) || !isBare(against) || shown.equals(against)) {
            return of(text);
        }
        int start = commonStart(shown, against);
        int end = commonEnd(shown, against, start);
        if (start + end < ENOUGH_IN_COMMON) {
            return of(text);
        }
        List<Piece> pieces = new ArrayList<>();
        pieces.add(new Piece(shown.substring(0, start), false));
        pieces.add(new Piece(shown.substring(start, shown.length() - end), true));
        pieces.add(new Piece(shown.substring(shown.length() - end), false));
        return new Value(
                true, pieces.stream().filter(piece -> !piece.text().isEmpty()).toList());
    }

    private static Value prose(String text) {
        List<Piece> pieces = new ArrayList<>();
        int from = 0;
        int open = text.indexOf('`');
        while (open >= 0) {
            int close = text.indexOf('`', open + 1);
            if (close < 0) {
                break;
            }
            pieces.add(new Piece(text.substring(from, open), false));
            pieces.add(new Piece(text.substring(open + 1, close), true));
            from = close + 1;
            open = text.indexOf('`', from);
        }
        pieces.add(new Piece(text.substring(from), false));
        return new Value(
                false, pieces.stream().filter(piece -> !piece.text().isEmpty()).toList());
    }

    private static boolean isBare(String text) {
        return !text.isEmpty() && text.indexOf(' ') < 0 && text.indexOf('`') < 0;
    }

    private static int commonStart(String text, String other) {
        int length = Math.min(text.length(), other.length());
        int start = 0;
        while (start < length && text.charAt(start) == other.charAt(start)) {
            start++;
        }
        return start > 0 && Character.isHighSurrogate(text.charAt(start - 1)) ? start - 1 : start;
    }

    private static int commonEnd(String text, String other, int start) {
        int length = Math.min(text.length(), other.length()) - start;
        int end = 0;
        while (end < length && text.charAt(text.length() - 1 - end) == other.charAt(other.length() - 1 - end)) {
            end++;
        }
        return end > 0 && Character.isLowSurrogate(text.charAt(text.length() - end)) ? end - 1 : end;
    }

    /**
     * Holds a part of a text.
     *
     * @param text the part
     * @param stressed whether it is what differs, or a quoted value
     */
    record Piece(String text, boolean stressed) {}
}
