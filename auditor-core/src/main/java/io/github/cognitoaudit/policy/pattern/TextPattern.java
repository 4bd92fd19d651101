package io.github.cognitoaudit.policy.pattern;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * Describes a set of texts as a sequence of tokens: characters, wildcards and policy variables.
 *
 * <p>A pattern with variables is a scheme: {@link #resolved} makes of it the pattern of one session. A variable that stays is a
 * symbol: one text that is the same wherever the symbol stands, and of which nothing else is known.
 */
public final class TextPattern {

    /** Any one character. */
    static final int ONE = -1;
    /** Any run of characters, also none. */
    static final int RUN = -2;
    /** Any one character but a colon. */
    static final int ONE_NO_COLON = -3;
    /** Any run of characters without a colon, also none. */
    static final int RUN_NO_COLON = -4;
    /** Any digit. */
    static final int DIGIT = -5;
    /** An ASCII letter, a digit or a hyphen. */
    static final int ONE_OF_ID = -6;
    /** Any run of ASCII letters, digits and hyphens, also none. */
    static final int RUN_OF_ID = -7;
    /** The first of the variables, counted downwards. */
    static final int FIRST_VARIABLE = -16;
    /** Marks an ASCII letter that stands for both its cases. */
    static final int EITHER_CASE = 1 << 22;

    private static final TextPattern EVERYTHING = new TextPattern(new int[] {RUN}, List.of());

    private final int[] tokens;
    private final List<PolicyVariable> variables;

    private TextPattern(int[] tokens, List<PolicyVariable> variables) {
        this.tokens = tokens;
        this.variables = variables;
    }

    static TextPattern of(int[] tokens, List<PolicyVariable> variables) {
        return new TextPattern(tokens, List.copyOf(variables));
    }

    /** Returns the pattern that every text matches. */
    public static TextPattern everything() {
        return EVERYTHING;
    }

    /** Returns the pattern that only the text itself matches. */
    public static TextPattern literal(String text) {
        return new TextPattern(text.codePoints().toArray(), List.of());
    }

    /** Tells whether every text matches. */
    public boolean matchesEverything() {
        return tokens.length == 1 && tokens[0] == RUN;
    }

    /** Tells whether exactly one text matches, once its variables have values. */
    public boolean isOneText() {
        return variables.stream().noneMatch(PolicyVariable::anyCase)
                && Arrays.stream(tokens)
                        .allMatch(token -> token <= FIRST_VARIABLE || (token >= 0 && token < EITHER_CASE));
    }

    /** Returns the names of the variables, lower case, in the order of their first place. */
    public Set<String> variableNames() {
        Set<String> names = new LinkedHashSet<>();
        variables.forEach(variable -> names.add(variable.name()));
        return names;
    }

    /** Returns the names of the variables without a default text, lower case: nothing matches where one has no value. */
    public Set<String> requiredVariableNames() {
        Set<String> names = new LinkedHashSet<>();
        variables.stream()
                .filter(variable -> variable.defaultText().isEmpty())
                .forEach(variable -> names.add(variable.name()));
        return names;
    }

    /** Tells whether a variable is left. */
    public boolean hasVariables() {
        return !variables.isEmpty();
    }

    /**
     * Gives the variables their values; one that is not named becomes its default text, and where it has none, the pattern
     * matches nothing (policy-engine.md 1.4).
     *
     * @param values what each variable stands for, by its name in lower case
     * @return the pattern; empty when it matches nothing
     */
    public Optional<TextPattern> resolved(Map<String, VariableValue> values) {
        if (variables.isEmpty()) {
            return Optional.of(this);
        }
        PatternBuilder resolved = new PatternBuilder();
        for (int token : tokens) {
            if (token > FIRST_VARIABLE) {
                resolved.token(token);
                continue;
            }
            PolicyVariable variable = variables.get(FIRST_VARIABLE - token);
            VariableValue value = values.get(variable.name());
            if (value != null) {
                resolved = with(value, variable.anyCase(), resolved);
            } else if (variable.defaultText().isPresent()) {
                resolved.literal(variable.defaultText().get(), variable.anyCase());
            } else {
                return Optional.empty();
            }
        }
        return Optional.of(resolved.build());
    }

    private static PatternBuilder with(VariableValue value, boolean anyCase, PatternBuilder builder) {
        return value.fold(
                text -> builder.literal(text, anyCase),
                symbol -> builder.variable(new PolicyVariable(symbol, Optional.empty(), anyCase)));
    }

    /** Returns the pattern with other names for its variables. */
    public TextPattern renamed(UnaryOperator<String> name) {
        return new TextPattern(
                tokens,
                variables.stream().map(variable -> variable.renamed(name)).toList());
    }

    /** Returns the pattern with each variable widened to any run of characters. */
    public TextPattern widened() {
        return widened(false);
    }

    /** Returns the pattern with each variable widened whose text may stand there in more than one spelling. */
    TextPattern withOneTextPerVariable() {
        return widened(true);
    }

    private TextPattern widened(boolean onlyAnyCase) {
        if (variables.isEmpty()) {
            return this;
        }
        PatternBuilder widened = new PatternBuilder();
        for (int token : tokens) {
            if (token > FIRST_VARIABLE) {
                widened.token(token);
            } else if (onlyAnyCase && !variable(token).anyCase()) {
                widened.variable(variable(token));
            } else {
                widened.token(RUN);
            }
        }
        return widened.build();
    }

    /** Tells whether the whole text matches; a variable that is left matches nothing. */
    public boolean matches(String text) {
        boolean[] at = new boolean[tokens.length + 1];
        at[0] = true;
        closeOverRuns(at);
        int[] characters = text.codePoints().toArray();
        for (int character : characters) {
            boolean[] next = new boolean[at.length];
            for (int i = 0; i < tokens.length; i++) {
                if (at[i] && accepts(tokens[i], character)) {
                    next[isRun(tokens[i]) ? i : i + 1] = true;
                }
            }
            closeOverRuns(next);
            at = next;
        }
        return at[tokens.length];
    }

    private void closeOverRuns(boolean[] at) {
        for (int i = 0; i < tokens.length; i++) {
            at[i + 1] |= at[i] && isRun(tokens[i]);
        }
    }

    int length() {
        return tokens.length;
    }

    int token(int place) {
        return tokens[place];
    }

    PolicyVariable variable(int token) {
        return variables.get(FIRST_VARIABLE - token);
    }

    static boolean isRun(int token) {
        return token == RUN || token == RUN_NO_COLON || token == RUN_OF_ID;
    }

    /** Tells whether a character may stand where the token stands. */
    static boolean accepts(int token, int character) {
        return switch (token) {
            case ONE, RUN -> true;
            case ONE_NO_COLON, RUN_NO_COLON -> character != ':';
            case ONE_OF_ID, RUN_OF_ID ->
                character == '-'
                        || (character >= '0' && character <= '9')
                        || (lowerCase(character) >= 'a' && lowerCase(character) <= 'z');
            case DIGIT -> character >= '0' && character <= '9';
            default -> token >= EITHER_CASE ? (token ^ EITHER_CASE) == lowerCase(character) : token == character;
        };
    }

    /** Returns the token of a character whose case does not count, if it has one. */
    static int eitherCase(int character) {
        int lower = lowerCase(character);
        return lower >= 'a' && lower <= 'z' ? lower | EITHER_CASE : character;
    }

    static int lowerCase(int character) {
        return character >= 'A' && character <= 'Z' ? character + 32 : character;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof TextPattern pattern
                && Arrays.equals(tokens, pattern.tokens)
                && variables.equals(pattern.variables);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(tokens) + variables.hashCode();
    }

    /** Returns the pattern for a reader: wildcards as written, symbols as {@code ${name}}. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        for (int token : tokens) {
            if (token <= FIRST_VARIABLE) {
                text.append("${").append(variable(token).name()).append('}');
            } else if (token >= 0) {
                text.appendCodePoint(token & ~EITHER_CASE);
            } else {
                text.append(isRun(token) ? '*' : token == DIGIT ? '0' : '?');
            }
        }
        return text.toString();
    }

    /** Collects tokens; a run after the same run is left out. */
    static final class PatternBuilder {
        private final List<PolicyVariable> variables = new ArrayList<>();
        private int[] tokens = new int[32];
        private int length;

        PatternBuilder token(int token) {
            boolean repeated = isRun(token) && length > 0 && (tokens[length - 1] == RUN || tokens[length - 1] == token);
            if (!repeated) {
                if (length == tokens.length) {
                    tokens = Arrays.copyOf(tokens, 2 * length);
                }
                tokens[length] = token;
                length++;
            }
            return this;
        }

        void literal(String text) {
            literal(text, false);
        }

        PatternBuilder literal(String text, boolean anyCase) {
            text.codePoints().forEach(character -> token(anyCase ? eitherCase(character) : character));
            return this;
        }

        PatternBuilder variable(PolicyVariable variable) {
            int place = variables.indexOf(variable);
            if (place < 0) {
                variables.add(variable);
                place = variables.size() - 1;
            }
            return token(FIRST_VARIABLE - place);
        }

        TextPattern build() {
            return of(Arrays.copyOf(tokens, length), variables);
        }
    }
}
