package io.github.cognitoaudit.policy.pattern;

import io.github.cognitoaudit.policy.pattern.TextPattern.PatternBuilder;
import java.util.Locale;
import java.util.Optional;

/**
 * Reads the patterns of the policy language into tokens.
 *
 * <p>{@code ${...}} is a variable, or one of the escapes <code>${*}</code>, <code>${?}</code>, <code>${$}</code>, only where the
 * caller says so: in documents of version 2012-10-17, in the sixth field of a resource and in the values of string and ARN
 * conditions (policy-engine.md 1.4). Elsewhere it is literal text.
 */
public final class PatternReader {

    private static final int ARN_FIELDS = 6;
    private static final int UUID_LENGTH = 36;

    private PatternReader() {}

    /** Reads a pattern of actions, whose letters stand for both their cases. */
    public static TextPattern action(String pattern) {
        return read(pattern, Wildcards.PLAIN, true, Integer.MAX_VALUE);
    }

    /**
     * Reads a pattern of resources.
     *
     * <p>An ARN with fewer than six fields has {@code *} in those that it lacks (policy-engine.md 1.2).
     *
     * @param pattern an ARN with wildcards, or {@code *}
     * @param variables whether the document's version has policy variables
     * @param reading how a star in the first five fields is read
     */
    public static TextPattern resource(String pattern, boolean variables, ColonReading reading) {
        String padded = padded(pattern);
        return read(padded, Wildcards.of(reading), false, variables ? sixthField(padded, false) : Integer.MAX_VALUE);
    }

    /** Reads a value of {@code StringLike}. */
    public static TextPattern like(String value, boolean variables) {
        return read(value, Wildcards.PLAIN, false, variables ? 0 : Integer.MAX_VALUE);
    }

    /** Reads a value of {@code StringEquals}, in which wildcards stand for themselves. */
    public static TextPattern equalTo(String value, boolean variables) {
        return read(value, Wildcards.NONE, false, variables ? 0 : Integer.MAX_VALUE);
    }

    /** Reads a value of {@code StringEqualsIgnoreCase}; the case of ASCII letters does not count. */
    public static TextPattern equalToIgnoringCase(String value, boolean variables) {
        return read(value, Wildcards.NONE, true, variables ? 0 : Integer.MAX_VALUE);
    }

    /**
     * Reads a value of the ARN operators, which compare the six fields one by one (policy-engine.md 1.2).
     *
     * @return the pattern; empty when the value is neither {@code *} nor has six fields, so that nothing equals it
     */
    public static Optional<TextPattern> arn(String value, boolean variables) {
        if (value.equals("*")) {
            return Optional.of(TextPattern.everything());
        }
        return sixthField(value, variables) == Integer.MAX_VALUE
                ? Optional.empty()
                : Optional.of(read(value, Wildcards.FIELDS, false, variables ? 0 : Integer.MAX_VALUE));
    }

    /** Returns the shape of an identity id: a region, a colon and a UUID (policy-engine.md 1.4). */
    public static TextPattern identityId() {
        PatternBuilder id = new PatternBuilder();
        id.token(TextPattern.ONE_OF_ID).token(TextPattern.RUN_OF_ID).token(':');
        for (int i = 0; i < UUID_LENGTH; i++) {
            id.token(TextPattern.ONE_OF_ID);
        }
        return id.build();
    }

    /** Tells whether the two readings of colons may differ on the resource pattern. */
    public static boolean dependsOnColonReading(String pattern) {
        return !resource(pattern, false, ColonReading.CROSSING)
                .equals(resource(pattern, false, ColonReading.WITHIN_FIELDS));
    }

    private static String padded(String pattern) {
        if (!pattern.startsWith("arn:")) {
            return pattern;
        }
        int fields = 1 + (int) pattern.chars().filter(c -> c == ':').count();
        return pattern + ":*".repeat(Math.max(0, ARN_FIELDS - fields));
    }

    /**
     * Returns where the text behind the fifth colon starts; the largest number where there are fewer.
     *
     * @param overVariables whether the colons in names of variables are passed over
     */
    private static int sixthField(String pattern, boolean overVariables) {
        int colons = 0;
        for (int at = 0; at < pattern.length(); at++) {
            int close = overVariables && pattern.startsWith("${", at) ? pattern.indexOf('}', at) : -1;
            at = Math.max(at, close);
            colons += pattern.charAt(at) == ':' ? 1 : 0;
            if (colons == ARN_FIELDS - 1) {
                return at + 1;
            }
        }
        return Integer.MAX_VALUE;
    }

    private static TextPattern read(String text, Wildcards wildcards, boolean eitherCase, int variablesFrom) {
        PatternBuilder builder = new PatternBuilder();
        int sixth = sixthField(text, variablesFrom == 0);
        int at = 0;
        while (at < text.length()) {
            int close = at >= variablesFrom && text.startsWith("${", at) ? text.indexOf('}', at) : -1;
            if (close > 0) {
                variable(text.substring(at + 2, close), eitherCase, builder);
                at = close + 1;
                continue;
            }
            int character = text.codePointAt(at);
            boolean fieldFinal = at + 1 < text.length() && text.charAt(at + 1) == ':';
            builder.token(wildcards.token(character, at < sixth && sixth != Integer.MAX_VALUE, fieldFinal, eitherCase));
            at += Character.charCount(character);
        }
        return builder.build();
    }

    private static void variable(String content, boolean anyCase, PatternBuilder builder) {
        if (content.equals("*") || content.equals("?") || content.equals("$")) {
            builder.literal(content);
            return;
        }
        int comma = content.indexOf(',');
        String name = (comma < 0 ? content : content.substring(0, comma)).strip();
        Optional<String> defaultText = comma < 0
                ? Optional.empty()
                : unquoted(content.substring(comma + 1).strip());
        builder.variable(new PolicyVariable(name.toLowerCase(Locale.ROOT), defaultText, anyCase));
    }

    private static Optional<String> unquoted(String text) {
        return text.length() >= 2 && text.startsWith("'") && text.endsWith("'")
                ? Optional.of(text.substring(1, text.length() - 1))
                : Optional.empty();
    }

    /** Says what {@code *} and {@code ?} stand for. */
    private enum Wildcards {
        NONE,
        PLAIN,
        STRICT_RESOURCE,
        FIELDS;

        static Wildcards of(ColonReading reading) {
            return reading == ColonReading.CROSSING ? PLAIN : STRICT_RESOURCE;
        }

        int token(int character, boolean inFirstFields, boolean fieldFinal, boolean eitherCase) {
            if (this == NONE || (character != '*' && character != '?')) {
                return eitherCase ? TextPattern.eitherCase(character) : character;
            }
            boolean stopsAtColon = inFirstFields && (this == FIELDS || (this == STRICT_RESOURCE && !fieldFinal));
            if (character == '?') {
                return stopsAtColon && this == FIELDS ? TextPattern.ONE_NO_COLON : TextPattern.ONE;
            }
            return stopsAtColon ? TextPattern.RUN_NO_COLON : TextPattern.RUN;
        }
    }

    /** Names how a star in the first five fields of a resource is read, which AWS leaves open (policy-engine.md 1.2). */
    public enum ColonReading {
        /** It runs over colons. */
        CROSSING,
        /** It runs over colons only where it is the last character of its field. */
        WITHIN_FIELDS
    }
}
