package io.github.cognitoaudit.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Keeps the examples of docs/policy-engine.md the code that runs, and the answers the ones that are given. */
final class PolicyEnginePageTest {

    private static final Path PAGE = Path.of("..", "docs", "policy-engine.md");
    private static final Path EXAMPLES =
            Path.of("src/test/java/io/github/cognitoaudit/policy/PolicyEngineExamplesTest.java");
    private static final Pattern EXAMPLE =
            Pattern.compile("<!-- example (\\w+) -->\n```java\n.*?```\n", Pattern.DOTALL);
    private static final Pattern ANSWER =
            Pattern.compile("<!-- asked -->\n```json\n(.*?)```\n\n```json\n.*?```\n", Pattern.DOTALL);

    @Test
    void the_page_shows_the_examples_that_run_and_the_answers_that_are_given() throws IOException {
        String page = Files.readString(PAGE);
        assertThat(EXAMPLE.matcher(page).results()).hasSize(8);
        assertThat(ANSWER.matcher(page).results()).hasSize(8);

        String printed = ANSWER.matcher(EXAMPLE.matcher(page).replaceAll(PolicyEnginePageTest::example))
                .replaceAll(PolicyEnginePageTest::answered);

        if (Boolean.getBoolean("bless")) {
            Files.writeString(PAGE, printed);
        }
        assertThat(Files.readString(PAGE))
                .as("stale docs/policy-engine.md; run with -Dbless=true")
                .isEqualTo(printed);
    }

    private static String example(MatchResult found) {
        String name = found.group(1);
        String code = between("// [" + name + "]\n", "// [/" + name + "]")
                .stripTrailing()
                .stripIndent();
        return Matcher.quoteReplacement("<!-- example " + name + " -->\n```java\n" + code + "\n```\n");
    }

    private static String between(String begin, String end) {
        try {
            String source = Files.readString(EXAMPLES);
            int from = source.indexOf(begin);
            int to = source.indexOf(end);
            assertThat(from).as(begin).isPositive().isLessThan(to);
            // The last line is the indentation of the end mark.
            return source.substring(from + begin.length(), source.lastIndexOf('\n', to) + 1);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static String answered(MatchResult found) {
        ByteArrayOutputStream answers = new ByteArrayOutputStream();
        // On the page a question may take several lines; each begins at the margin.
        String questions = found.group(1).replaceAll("\n +", " ");
        try {
            PolicyQuestions.answer(
                    new ByteArrayInputStream(questions.getBytes(StandardCharsets.UTF_8)), answers, Set.of());
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return Matcher.quoteReplacement("<!-- asked -->\n```json\n" + found.group(1) + "```\n\n```json\n"
                + answers.toString(StandardCharsets.UTF_8) + "```\n");
    }
}
