package io.github.cognitoaudit.policy.permissions;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Reads one pattern of a {@code Resource} or {@code NotResource} element from both sides: the resources that it names whatever
 * the open questions of the language, and those that it may name.
 *
 * <p>Open are (policy-engine.md 1.2): whether a star inside one of the first five fields crosses a colon, whether the case of an
 * ARN counts, and what a policy variable stands for. Of a {@code ?} only the certain side is exact.
 */
final class ResourcePattern {

    /** The longest ARN is 2048 characters; a longer pattern is not analysed. */
    private static final int LONGEST = 2048;

    private static final int FIELDS = 6;
    private static final Pattern VARIABLE = Pattern.compile("\\$\\{[^}]*}");

    private final String text;
    private final boolean everything;
    private final boolean hasVariable;
    private final boolean analysed;
    private final Texts certain;
    private final List<Texts> possible;
    private final Texts possibleSpan;

    private ResourcePattern(String pattern, boolean variables) {
        this.text = padded(pattern);
        this.everything = !pattern.isEmpty() && pattern.chars().allMatch(character -> character == '*');
        this.analysed = text.length() <= LONGEST;
        this.hasVariable = analysed && variables && VARIABLE.matcher(text).find();
        this.certain = analysed ? certain(text) : new Texts.Builder().build();
        if (!analysed) {
            Texts anything = new Texts.Builder().run(Texts.ANY).build();
            this.possible = List.of(anything);
            this.possibleSpan = anything;
        } else if (hasVariable) {
            this.possible = Stream.of("", String.valueOf(Texts.VALUE))
                    .map(value -> possible(replaced(value)))
                    .toList();
            this.possibleSpan = possible(replaced("*"));
        } else {
            this.possibleSpan = possible(text);
            this.possible = List.of(possibleSpan);
        }
    }

    /**
     * Reads a pattern.
     *
     * @param pattern the pattern as written
     * @param variables whether {@code ${...}} is a policy variable in this document
     */
    static ResourcePattern of(String pattern, boolean variables) {
        return new ResourcePattern(pattern, variables);
    }

    /** Returns the pattern, an ARN that is too short filled up with stars. */
    String text() {
        return text;
    }

    boolean isEverything() {
        return everything;
    }

    boolean hasVariable() {
        return hasVariable;
    }

    /** Tells whether it names all of the resources, whatever is open. */
    boolean certainlyCovers(ResourceSet resources) {
        return everything || (analysed && !hasVariable && certain.meets(resources.sample()));
    }

    /** Tells whether it may name all of the resources. */
    boolean possiblyCovers(ResourceSet resources) {
        return everything || possible.stream().anyMatch(texts -> texts.meets(resources.looseSample()));
    }

    /** Tells whether it names one of the resources, whatever is open. */
    boolean certainlyTouches(ResourceSet resources) {
        return everything
                || (analysed && !hasVariable && text.indexOf('?') < 0 && certain.meets(resources.certainMembers()));
    }

    /** Tells whether it may name one of the resources. */
    boolean possiblyTouches(ResourceSet resources) {
        return everything || possibleSpan.meets(resources.possibleMembers());
    }

    private String replaced(String value) {
        return VARIABLE.matcher(text).replaceAll(Matcher.quoteReplacement(value));
    }

    private static String padded(String pattern) {
        long colons = pattern.chars().filter(character -> character == ':').count();
        return pattern.startsWith("arn:") && colons < FIELDS - 1
                ? pattern + ":*".repeat((int) (FIELDS - 1 - colons))
                : pattern;
    }

    private static Texts certain(String text) {
        Texts.Builder builder = new Texts.Builder();
        int colons = 0;
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            boolean early = colons < FIELDS - 1;
            boolean endsField = i + 1 == text.length() || text.charAt(i + 1) == ':';
            switch (character) {
                case '*' -> builder.run(early && !endsField ? Texts.NO_COLON : Texts.ANY);
                case '?' -> builder.one(early ? Texts.NO_COLON : Texts.ANY_BUT_FRESH);
                default -> builder.one(character);
            }
            colons += character == ':' ? 1 : 0;
        }
        return builder.build();
    }

    private static Texts possible(String text) {
        Texts.Builder builder = new Texts.Builder();
        for (char character : text.toLowerCase(Locale.ROOT).toCharArray()) {
            if (character == '*' || character == '?') {
                builder.run(Texts.ANY);
            } else {
                builder.one(character);
            }
        }
        return builder.build();
    }
}
