package io.github.cognitoaudit.policy.pattern;

import dk.brics.automaton.Automaton;
import dk.brics.automaton.BasicAutomata;
import io.github.cognitoaudit.policy.pattern.PatternReader.ColonReading;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Holds a pattern as written, for our reader and, by other means, as an automaton of dk.brics.
 *
 * @param kind how it is read
 * @param text the pattern
 */
record SpelledPattern(Kind kind, String text) {

    private static final Pattern PART = Pattern.compile("\\$\\{.}|.");
    private static final Pattern FORMAT_PART = Pattern.compile("(?<=})|(?=\\$)");
    private static final String LETTERS = "aabb:/1A";

    /** Names how a pattern is read. */
    enum Kind {
        LIKE,
        ACTION,
        EQUAL,
        EQUAL_ANY_CASE,
        CROSSING,
        WITHIN_FIELDS,
        ARN,
        FORMAT
    }

    /** Returns a random pattern without variables. */
    static SpelledPattern any(Random random) {
        return of(random, Kind.values()[random.nextInt(Kind.values().length)], List.of());
    }

    /** Returns a random pattern in which these variables may stand where the kind takes them. */
    static SpelledPattern of(Random random, Kind kind, List<String> variables) {
        String text = switch (kind) {
            case CROSSING, WITHIN_FIELDS, ARN -> fields(random) + run(random, 3, variables);
            case FORMAT -> format(random);
            default -> run(random, 6, variables);
        };
        return new SpelledPattern(kind, text);
    }

    /** Returns the pattern with one or two of its parts replaced, so that it has much in common with this one. */
    SpelledPattern varied(Random random, List<String> variables) {
        boolean inFields = kind == Kind.CROSSING || kind == Kind.WITHIN_FIELDS || kind == Kind.ARN;
        int from = inFields ? fifthColon() + 1 : 0;
        if (kind == Kind.FORMAT || from == text.length()) {
            return this;
        }
        List<String> parts = new ArrayList<>(PART.matcher(text.substring(from))
                .results()
                .map(MatchResult::group)
                .toList());
        for (int i = random.nextInt(2); i >= 0; i--) {
            List<String> others = new ArrayList<>(List.of("*", "*", "*", "*", "?", "?", "", "a", "**", "?*"));
            others.addAll(variables);
            parts.set(random.nextInt(parts.size()), others.get(random.nextInt(others.size())));
        }
        return new SpelledPattern(kind, text.substring(0, from) + String.join("", parts));
    }

    private int fifthColon() {
        int at = -1;
        for (int i = 0; i < 5; i++) {
            at = text.indexOf(':', at + 1);
        }
        return at;
    }

    private static String fields(Random random) {
        StringBuilder fields = new StringBuilder();
        for (int i = 0; i < 5; i++) {
            fields.append(run(random, 1, List.of()).replace(":", "")).append(':');
        }
        return fields.toString();
    }

    private static String format(Random random) {
        return List.of(
                        "a:${Region}:b",
                        "${Account}:${Name}",
                        "a/${Name}b",
                        "${Partition}:*",
                        "a:${Region}:${Account}:${Name}")
                .get(random.nextInt(5));
    }

    private static String run(Random random, int longest, List<String> variables) {
        StringBuilder run = new StringBuilder();
        for (int i = random.nextInt(longest + 1); i > 0; i--) {
            int choice = random.nextInt(10);
            if (choice < 3) {
                run.append('*');
            } else if (choice == 3) {
                run.append('?');
            } else if (choice < 7 && !variables.isEmpty()) {
                run.append(variables.get(random.nextInt(variables.size())));
            } else {
                run.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
            }
        }
        return run.toString();
    }

    /** Returns the pattern as our reader reads it. */
    TextPattern pattern() {
        return switch (kind) {
            case LIKE -> PatternReader.like(text, true);
            case ACTION -> PatternReader.action(text);
            case EQUAL -> PatternReader.equalTo(text, true);
            case EQUAL_ANY_CASE -> PatternReader.equalToIgnoringCase(text, true);
            case CROSSING -> PatternReader.resource(text, true, ColonReading.CROSSING);
            case WITHIN_FIELDS -> PatternReader.resource(text, true, ColonReading.WITHIN_FIELDS);
            case ARN -> PatternReader.arn(text, true).orElseThrow();
            case FORMAT -> ArnFormat.in(text, "b");
        };
    }

    /** Returns the automaton of the pattern with the variables' texts in their places. */
    Automaton automaton(Map<String, String> values) {
        if (kind == Kind.FORMAT) {
            return format();
        }
        List<Automaton> parts = new ArrayList<>();
        int colons = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (text.startsWith("${", i)) {
                int close = text.indexOf('}', i);
                values.getOrDefault(text.substring(i + 2, close), "").chars().forEach(v -> parts.add(letter((char) v)));
                i = close;
                continue;
            }
            colons += c == ':' ? 1 : 0;
            parts.add(
                    c == '*' || c == '?'
                            ? wildcard(c, colons, i + 1 < text.length() && text.charAt(i + 1) == ':')
                            : letter(c));
        }
        Automaton whole = BasicAutomata.makeEmptyString();
        for (Automaton part : parts) {
            whole = whole.concatenate(part);
        }
        return whole;
    }

    private Automaton wildcard(char c, int colons, boolean endsField) {
        boolean plain = kind == Kind.EQUAL || kind == Kind.EQUAL_ANY_CASE;
        if (plain) {
            return letter(c);
        }
        boolean stays = colons < 5 && (kind == Kind.ARN || (kind == Kind.WITHIN_FIELDS && c == '*' && !endsField));
        Automaton one =
                stays ? BasicAutomata.makeAnyChar().minus(BasicAutomata.makeChar(':')) : BasicAutomata.makeAnyChar();
        return c == '*' ? one.repeat() : one;
    }

    private Automaton letter(char c) {
        boolean anyCase = kind == Kind.ACTION || kind == Kind.EQUAL_ANY_CASE;
        return anyCase
                ? BasicAutomata.makeChar(Character.toLowerCase(c))
                        .union(BasicAutomata.makeChar(Character.toUpperCase(c)))
                : BasicAutomata.makeChar(c);
    }

    private Automaton format() {
        Automaton noColon = BasicAutomata.makeAnyChar().minus(BasicAutomata.makeChar(':'));
        Automaton some = BasicAutomata.makeAnyChar().repeat(1);
        Automaton whole = BasicAutomata.makeEmptyString();
        for (String part :
                FORMAT_PART.splitAsStream(text.replace("${Partition}", "b")).toList()) {
            whole = whole.concatenate(
                    switch (part) {
                        case "${Region}" -> noColon.repeat(1);
                        case "${Account}" ->
                            BasicAutomata.makeCharRange('0', '9').repeat(12, 12);
                        case "${Name}" -> some;
                        default ->
                            part.endsWith("*")
                                    ? BasicAutomata.makeString(part.substring(0, part.length() - 1))
                                            .concatenate(BasicAutomata.makeAnyString())
                                    : BasicAutomata.makeString(part);
                    });
        }
        return whole;
    }
}
