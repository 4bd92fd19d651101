package io.github.cognitoaudit.policy.laws;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Matches texts the slow way: a wildcard tries every length, and a variable is replaced by its text before anything else. */
public final class NaiveText {

    /** Stands for a star that is a wildcard, so that a star that is literal text keeps its own character. */
    static final int STAR = 0xE000;

    static final int QUESTION = 0xE001;

    private NaiveText() {}

    /** Tells whether the text matches a pattern whose stars and question marks are wildcards and which has no variables. */
    public static boolean matches(String pattern, String text) {
        return matchesMarked(marked(pattern), text);
    }

    /** Tells whether the text matches, when only marked characters are wildcards. */
    static boolean matchesMarked(String pattern, String text) {
        return matches(pattern.codePoints().toArray(), 0, text.codePoints().toArray(), 0);
    }

    private static boolean matches(int[] pattern, int p, int[] text, int t) {
        if (p == pattern.length) {
            return t == text.length;
        }
        if (pattern[p] == STAR) {
            for (int rest = t; rest <= text.length; rest++) {
                if (matches(pattern, p + 1, text, rest)) {
                    return true;
                }
            }
            return false;
        }
        return t < text.length
                && (pattern[p] == QUESTION || pattern[p] == text[t])
                && matches(pattern, p + 1, text, t + 1);
    }

    /** Marks every star and question mark as a wildcard. */
    static String marked(String pattern) {
        return pattern.replace('*', (char) STAR).replace('?', (char) QUESTION);
    }

    /** Returns the text in which the case of ASCII letters does not count. */
    static String lower(String text) {
        StringBuilder lower = new StringBuilder();
        text.codePoints().forEach(c -> lower.appendCodePoint(c >= 'A' && c <= 'Z' ? c + 32 : c));
        return lower.toString();
    }

    /**
     * Replaces variables and escapes by their texts.
     *
     * @param wildcards whether stars and question marks outside of them become wildcards
     * @return the text; empty when a variable has neither a single value nor a default
     */
    static Optional<String> resolved(String text, boolean wildcards, Map<String, List<String>> context) {
        StringBuilder resolved = new StringBuilder();
        String rest = text;
        while (!rest.isEmpty()) {
            int open = rest.indexOf("${");
            int close = open < 0 ? -1 : rest.indexOf('}', open);
            String plain = close < 0 ? rest : rest.substring(0, open);
            resolved.append(wildcards ? marked(plain) : plain);
            if (close < 0) {
                break;
            }
            Optional<String> value = value(rest.substring(open + 2, close), context);
            if (value.isEmpty()) {
                return Optional.empty();
            }
            resolved.append(value.get());
            rest = rest.substring(close + 1);
        }
        return Optional.of(resolved.toString());
    }

    private static Optional<String> value(String variable, Map<String, List<String>> context) {
        if (List.of("*", "?", "$").contains(variable)) {
            return Optional.of(variable);
        }
        String[] parts = variable.split(",", 2);
        List<String> values = valuesOf(parts[0].strip(), context);
        if (values.size() == 1) {
            return Optional.of(values.get(0));
        }
        String quoted = parts.length < 2 ? "" : parts[1].strip();
        return quoted.length() >= 2 && quoted.startsWith("'") && quoted.endsWith("'")
                ? Optional.of(quoted.substring(1, quoted.length() - 1))
                : Optional.empty();
    }

    /** Returns the values of a key, whatever the case of its name. */
    static List<String> valuesOf(String key, Map<String, List<String>> context) {
        for (Map.Entry<String, List<String>> entry : context.entrySet()) {
            if (entry.getKey().equalsIgnoreCase(key)) {
                return entry.getValue();
            }
        }
        return List.of();
    }

    /** Cuts an ARN into its six fields, the last of which takes the rest; fewer when it is none. */
    static List<String> fields(String arn) {
        return List.of(arn.split(":", 6));
    }
}
