package io.github.cognitoaudit.policy.validation;

import static io.github.cognitoaudit.policy.validation.Documents.condition;
import static io.github.cognitoaudit.policy.validation.Documents.document;
import static io.github.cognitoaudit.policy.validation.Documents.json;
import static io.github.cognitoaudit.policy.validation.PolicyKind.IDENTITY;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.cognitoaudit.policy.document.PolicyDocument;
import io.github.cognitoaudit.policy.document.PolicySyntaxException;
import io.github.cognitoaudit.policy.syntax.PolicyProblem;
import io.github.cognitoaudit.policy.syntax.ProblemCode;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Checks that documents made to harm end in an answer or in a clear error. */
final class HostilePolicyTest {

    private static final String STATEMENT = "{`Effect`:`Allow`,`Action`:`a:b`,`Resource`:`*`},";
    private static final String TOO_LONG = "POLICY_SIZE_EXCEEDS_IDENTITY_POLICY_QUOTA";

    /**
     * One hostile document.
     *
     * @param name what is hostile in it
     * @param text the document
     * @param error code and place of the first error; empty when it has none
     * @param read whether the strict reader, which knows no limits of size below 250,000 characters, reads it
     */
    record Hostile(String name, String text, String error, boolean read) {

        Hostile(String name, String text, String error) {
            this(name, text, error, text.length() < 250_000 && (error.isEmpty() || error.equals(TOO_LONG)));
        }

        @Override
        public String toString() {
            return name;
        }
    }

    @ParameterizedTest
    @MethodSource("documents")
    void a_hostile_document_ends_in_an_answer(Hostile hostile) {
        PolicyValidation validation = PolicyValidation.of(hostile.text, IDENTITY);

        assertThat(validation
                        .firstError()
                        .map(problem -> (problem.code() + " " + problem.pointer()).strip())
                        .orElse(""))
                .isEqualTo(hostile.error);
        assertThat(validation.problems()).hasSizeLessThanOrEqualTo(2_002);
        assertThat(validation.problems())
                .allSatisfy(problem -> assertThat(problem.message()).hasSizeLessThan(400));
        assertThat(reads(hostile.text)).isEqualTo(hostile.read);
    }

    static List<Hostile> documents() {
        return Stream.of(tooLong(), nested(), many(), strange())
                .flatMap(List::stream)
                .toList();
    }

    private static List<Hostile> tooLong() {
        return List.of(
                new Hostile("a text of a megabyte", action("a:" + "b".repeat(1 << 20)), TOO_LONG),
                new Hostile("a text of 200,000 characters", action("a:" + "b".repeat(200_000)), TOO_LONG),
                new Hostile("a text of 100,000 characters", action("a:" + "b".repeat(100_000)), TOO_LONG),
                new Hostile("a name of a megabyte", json("{`" + "n".repeat(1 << 20) + "`:1}"), TOO_LONG),
                new Hostile("a name of 2,000 characters", json("{`" + "n".repeat(2_000) + "`:1}"), "JSON_SYNTAX_ERROR"),
                new Hostile(
                        "100,000 statements", json("{`Statement`:[" + STATEMENT.repeat(100_000) + "{}]}"), TOO_LONG),
                new Hostile("percent signs", "%".repeat(1_000_000), "JSON_SYNTAX_ERROR"),
                new Hostile("encoded letters", "%41".repeat(1_000_000), TOO_LONG),
                new Hostile("white space", " ".repeat(3_000_000), "JSON_SYNTAX_ERROR"),
                new Hostile("white space within", action("a:b").replace("[", "[" + " ".repeat(131_072)), TOO_LONG),
                new Hostile("white space that fits", "{" + " ".repeat(131_070) + "}", "MISSING_STATEMENT"));
    }

    private static List<Hostile> nested() {
        return List.of(
                new Hostile("depth of lists", "[".repeat(10_000), "JSON_SYNTAX_ERROR " + "/0".repeat(32)),
                new Hostile("depth of objects", json("{`Statement`:".repeat(10_000)), TOO_LONG, false),
                new Hostile(
                        "depth of objects that is looked into",
                        json("{`Statement`:".repeat(1_500)),
                        "JSON_SYNTAX_ERROR " + "/Statement".repeat(32)),
                new Hostile(
                        "depth of closed lists",
                        json("{`Statement`:" + "[".repeat(10_000) + "]".repeat(10_000) + "}"),
                        "JSON_SYNTAX_ERROR /Statement" + "/0".repeat(31)),
                new Hostile(
                        "depth of closed lists, more than is looked into",
                        json("{`Statement`:" + "[".repeat(10_240) + "]".repeat(10_240) + "}"),
                        TOO_LONG,
                        false));
    }

    private static List<Hostile> many() {
        return List.of(
                new Hostile(
                        "an operator in the place of many keys",
                        condition("`" + "n".repeat(1_000) + "`:{" + keys(1_700) + "`z`:`1`}"),
                        "INVALID_CONDITION_OPERATOR /Statement/0/Condition/" + "n".repeat(1_000)),
                new Hostile("1,700 keys", condition("`StringLike`:{" + keys(1_700) + "`z`:`1`}"), TOO_LONG),
                new Hostile("9,000 keys", condition("`StringLike`:{" + keys(9_000) + "`z`:`1`}"), TOO_LONG),
                new Hostile("stars in an action", action("a:" + "*".repeat(10_000)), ""),
                new Hostile(
                        "stars in a resource that is looked into",
                        resource("arn:aws:s3:::" + "*a".repeat(10_150)),
                        TOO_LONG),
                new Hostile("stars in a resource", resource("arn:aws:s3:::" + "*a".repeat(10_000)), TOO_LONG),
                new Hostile(
                        "one key five thousand times",
                        json("{" + "`Version`:`2012-10-17`,".repeat(5_000) + "`Statement`:[]}"),
                        TOO_LONG,
                        false),
                new Hostile(
                        "one key 850 times",
                        json("{" + "`Version`:`2012-10-17`,".repeat(850) + "`Statement`:[]}"),
                        "JSON_SYNTAX_ERROR /Version"),
                new Hostile(
                        "three keys a thousand times",
                        json("{" + "`a`:1,`b`:2,`c`:3,".repeat(1_000) + "`Statement`:[]}"),
                        "JSON_SYNTAX_ERROR /a"),
                new Hostile(
                        "2,000 statements", json("{`Statement`:[" + STATEMENT.repeat(2_000) + "{}]}"), TOO_LONG, false),
                new Hostile(
                        "400 statements",
                        json("{`Statement`:[" + STATEMENT.repeat(400) + "{}]}"),
                        "MISSING_EFFECT /Statement/400"),
                new Hostile(
                        "40,000 empty statements",
                        json("{`Statement`:[" + "{},".repeat(40_000) + "{}]}"),
                        TOO_LONG,
                        false),
                new Hostile(
                        "6,800 empty statements",
                        json("{`Statement`:[" + "{},".repeat(6_800) + "{}]}"),
                        "MISSING_EFFECT /Statement/0"),
                new Hostile(
                        "6,800 empty lists",
                        json("{`Statement`:[" + "[],".repeat(6_800) + "{}]}"),
                        "DATA_TYPE_MISMATCH /Statement/0"),
                new Hostile(
                        "6,800 actions that are none",
                        json("{`Statement`:{`Action`:[" + "``,".repeat(6_800) + "1]}}"),
                        "MISSING_EFFECT /Statement"),
                new Hostile("variables", resource("arn:aws:s3:::" + "${a:b}".repeat(20_000)), TOO_LONG),
                new Hostile(
                        "variables that do not end", resource("arn:aws:s3:::" + "${a:b,'".repeat(15_000)), TOO_LONG));
    }

    private static List<Hostile> strange() {
        String number = "`NumericEquals`:{`a:b`:";
        return List.of(
                new Hostile("half of a surrogate pair", action("a:\ud800"), "JSON_SYNTAX_ERROR"),
                new Hostile("the other half", action("a:\udc00\ud800\udc00"), "JSON_SYNTAX_ERROR"),
                new Hostile("half of a surrogate pair at the end", "\ud800", "JSON_SYNTAX_ERROR"),
                new Hostile("a whole surrogate pair", action("a:\ud800\udc00"), ""),
                new Hostile("half of a surrogate pair, escaped", action("a:\\udc00"), ""),
                new Hostile("a control character", action("a:\u0000"), "JSON_SYNTAX_ERROR /Statement/0/Action"),
                new Hostile("a control character, escaped", action("a:\\u0000"), ""),
                new Hostile("a huge number", condition(number + "1e999999999}"), ""),
                new Hostile(
                        "a long number",
                        condition(number + "9".repeat(20_000) + "}"),
                        "JSON_SYNTAX_ERROR /Statement/0/Condition/NumericEquals/a:b"),
                new Hostile("a long number in a text", condition(number + "`" + "9".repeat(100_000) + "`}"), TOO_LONG));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
                    IDENTITY, 20480, true
                    IDENTITY, 20481, false
                    TRUST, 20480, true
                    TRUST, 20481, false
                    SESSION, 20480, true
                    SESSION, 20481, false
                    """)
    void looks_into_text_of_at_most_twice_the_largest_size(PolicyKind kind, int size, boolean isLookedInto) {
        String frame = json("{`Statement` : [{}], `Id`:``}");
        String text = frame.replace(
                "\"\"", "\"" + "i".repeat(size - frame.replace(" ", "").length()) + "\"");

        List<PolicyProblem> found = PolicyValidation.of(text, kind).problems().stream()
                .filter(PolicyProblem::isError)
                .toList();

        int most = kind == PolicyKind.SESSION ? 2_048 : 10_240;
        assertThat(found.stream().filter(problem -> problem.code().name().startsWith("POLICY_SIZE_EXCEEDS")))
                .extracting(PolicyProblem::message)
                .containsExactly("expected at most " + most + " characters besides white space, found " + size
                        + (isLookedInto ? "" : "; did not look into them"));
        assertThat(found.size() > 1).isEqualTo(isLookedInto);
    }

    @Test
    void keeps_a_thousand_problems_of_each_level_and_says_that_it_leaves_out_the_rest() {
        String actions = IntStream.range(0, 1_500).mapToObj(i -> "`x`,`a:`,").collect(Collectors.joining());
        List<PolicyProblem> problems = PolicyValidation.of(
                        document("`Effect`:`Allow`,`Action`:[" + actions + "`a:b`],`Resource`:`*`"), IDENTITY)
                .problems();

        assertThat(problems.stream()
                        .collect(Collectors.groupingBy(
                                problem -> problem.level() + " " + problem.code(), Collectors.counting())))
                .isEqualTo(Map.of(
                        "ERROR POLICY_SIZE_EXCEEDS_IDENTITY_POLICY_QUOTA", 1L,
                        "ERROR INVALID_ACTION", 999L,
                        "ERROR TOO_MANY_PROBLEMS", 1L,
                        "WARNING INVALID_ACTION", 1_000L,
                        "WARNING TOO_MANY_PROBLEMS", 1L));
        assertThat(problems)
                .contains(new PolicyProblem(
                        ProblemCode.TOO_MANY_PROBLEMS,
                        "",
                        "found more than 1000 of this level, left out the rest",
                        PolicyProblem.Level.WARNING));
    }

    private static boolean reads(String text) {
        try {
            PolicyDocument.parseEncoded(text);
            return true;
        } catch (PolicySyntaxException e) {
            return false;
        }
    }

    private static String keys(int count) {
        return IntStream.range(0, count).mapToObj(i -> "`k" + i + "`:`v`,").collect(Collectors.joining());
    }

    private static String action(String action) {
        return document("`Effect`:`Allow`,`Action`:`" + action + "`,`Resource`:`*`");
    }

    private static String resource(String resource) {
        return document("`Effect`:`Allow`,`Action`:`a:b`,`Resource`:`" + resource + "`");
    }
}
