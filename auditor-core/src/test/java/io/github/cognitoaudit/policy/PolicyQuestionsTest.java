package io.github.cognitoaudit.policy;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedOutputStream;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

final class PolicyQuestionsTest {

    private static final Path FOLDER = Path.of("src/test/resources/io/github/cognitoaudit/policy");
    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void every_question_is_answered_as_the_golden_file_says() throws IOException {
        assertGolden("questions.jsonl", Set.of(), "answers.jsonl");
    }

    @Test
    void containment_is_restricted_to_the_services_and_other_questions_are_not() throws IOException {
        assertGolden("questions-of-services.jsonl", Set.of("s3", "sqs"), "answers-of-services.jsonl");
    }

    @Test
    void each_question_gets_one_answer_in_the_same_order_with_its_id_as_written() throws IOException {
        List<String> questions = questions();
        List<String> answers = Files.readAllLines(FOLDER.resolve("answers.jsonl"));

        assertThat(questions).hasSizeGreaterThan(100);
        assertThat(answers).hasSameSizeAs(questions);
        for (int i = 0; i < answers.size(); i++) {
            String question = questions.get(i);
            int end = question.indexOf(",\"ask\":");
            String id = question.startsWith("{\"id\":") && end > 0 && !question.contains("id twice")
                    ? question.substring(0, end)
                    : "{\"id\":";
            assertThat(answers.get(i)).startsWith(id);
        }
    }

    @Test
    void every_answer_is_json_and_an_error_or_the_members_of_its_question() throws IOException {
        List<String> questions = questions();
        List<String> answers = Files.readAllLines(FOLDER.resolve("answers.jsonl"));
        for (int i = 0; i < answers.size(); i++) {
            JsonNode answer = JSON.readTree(answers.get(i));
            assertThat(answer.has("error")
                            || membersOf(questions.get(i)).stream().allMatch(answer::has))
                    .as(answers.get(i))
                    .isTrue();
        }
    }

    private static List<String> questions() throws IOException {
        return Files.readAllLines(FOLDER.resolve("questions.jsonl")).stream()
                .filter(line -> !line.isBlank())
                .toList();
    }

    private static List<String> membersOf(String question) throws IOException {
        return switch (JSON.readTree(question).path("ask").asText()) {
            case "parse" -> List.of("id", "valid", "problems");
            case "expand" -> List.of("id", "actions");
            case "evaluate" -> List.of("id", "decision", "statements");
            case "contain", "isolate" -> List.of("id", "verdict");
            case "escalate" -> List.of("id", "paths");
            case "trust" -> List.of("id", "pools", "amr", "principals", "witness");
            default -> List.of("error");
        };
    }

    @Test
    void bytes_that_are_no_utf_8_are_said_and_the_next_question_is_answered() throws IOException {
        ByteArrayOutputStream questions = new ByteArrayOutputStream();
        questions.writeBytes("{\"id\":\"ok\",\"ask\":\"parse\",\"policy\":\"".getBytes(StandardCharsets.UTF_8));
        questions.write(0xE9);
        questions.writeBytes("\"}\r\n\r\n{\"id\":\"é\",\"ask\":\"\"}".getBytes(StandardCharsets.UTF_8));

        assertThat(answers(questions.toByteArray()))
                .satisfiesExactly(
                        first -> assertThat(first)
                                .isEqualTo("{\"id\":\"ok\",\"error\":\"expected UTF-8, found other bytes\"}"),
                        second ->
                                assertThat(second).startsWith("{\"id\":\"é\",\"error\":\"expected `ask` to be one of"));
    }

    @Test
    void a_byte_order_mark_before_the_first_question_is_dropped() throws IOException {
        assertThat(answers("\ufeff{\"id\":1,\"ask\":\"parse\"}"))
                .containsExactly("{\"id\":1,\"error\":\"expected `policy`, found none\"}");
    }

    @Test
    void a_byte_of_zero_is_no_end() throws IOException {
        assertThat(answers("\0\n{\"id\":1}\0{}\n{\"id\":2}"))
                .hasSize(3)
                .last()
                .isEqualTo("{\"id\":2,\"error\":\"expected `ask`, found none\"}");
    }

    @Test
    void a_question_is_answered_before_the_next_is_asked() throws Exception {
        ExecutorService one = Executors.newSingleThreadExecutor();
        try (PipedOutputStream ask = new PipedOutputStream();
                PipedInputStream asked = new PipedInputStream(ask);
                PipedOutputStream answer = new PipedOutputStream();
                BufferedReader answers = new BufferedReader(
                        new InputStreamReader(new PipedInputStream(answer), StandardCharsets.UTF_8))) {
            Future<?> end = one.submit(() -> {
                PolicyQuestions.answer(asked, new BufferedOutputStream(answer), Set.of());
                return answer;
            });
            for (int i = 0; i < 3; i++) {
                ask.write(("{\"id\":" + i + ",\"ask\":\"parse\"}\n").getBytes(StandardCharsets.UTF_8));
                ask.flush();
                assertThat(answers.readLine())
                        .isEqualTo("{\"id\":" + i + ",\"error\":\"expected `policy`, found none\"}");
            }
            assertThat(end.isDone()).isFalse();
        } finally {
            one.shutdownNow();
        }
    }

    @Test
    void hostile_questions_get_an_answer() throws IOException {
        String stars = "*".repeat(100_000);
        String policy = "{\"Version\":\"2012-10-17\",\"Statement\":[{\"Effect\":\"Allow\",\"Action\":\"s3:GetObject\","
                + "\"Resource\":\"arn:aws:s3:::b/" + stars + "\"}]}";
        List<String> questions = List.of(
                "{\"id\":\"long ask\",\"ask\":\"" + "x".repeat(1_000_000) + "\"}",
                "{\"id\":\"long policy\",\"ask\":\"parse\",\"policy\":\"" + "x".repeat(1_000_000) + "\"}",
                "{\"id\":\"deep policy\",\"ask\":\"parse\",\"policy\":" + nested(10_000) + "}",
                "{\"id\":\"deep role\",\"ask\":\"evaluate\",\"role\":" + nested(10_000) + "}",
                "{\"id\":\"deep context\",\"ask\":\"evaluate\",\"role\":{\"identity\":[]},\"request\":{\"action\":\"s3:GetObject\","
                        + "\"resource\":\"*\",\"context\":{\"k\":" + nested(10_000) + "}}}",
                "{\"id\":\"too deep\",\"ask\":\"parse\",\"policy\":" + nested(100_000) + "}",
                "{\"id\":\"stars parsed\",\"ask\":\"parse\",\"policy\":" + policy + "}",
                "{\"id\":\"stars expanded\",\"ask\":\"expand\",\"policy\":" + policy + "}",
                "{\"id\":\"stars evaluated\",\"ask\":\"evaluate\",\"role\":{\"identity\":[" + policy + "]},\"request\":"
                        + "{\"action\":\"s3:GetObject\",\"resource\":\"arn:aws:s3:::b/" + stars + "\"}}",
                "{\"id\":\"stars contained\",\"ask\":\"contain\",\"left\":{\"identity\":[" + policy
                        + "]},\"right\":{\"identity\":[" + policy + "]}}",
                "{\"id\":\"the last\",\"ask\":\"parse\"}");

        List<String> answers = answers(String.join("\n", questions));

        assertThat(answers)
                .hasSameSizeAs(questions)
                .allSatisfy(answer -> assertThat(answer).hasSizeLessThan(1_000));
        assertThat(answers.stream().map(answer -> answer.substring(0, Math.min(80, answer.length()))))
                .usingElementComparator((found, expected) -> found.startsWith(expected) ? 0 : 1)
                .containsExactly(
                        "{\"id\":\"long ask\",\"error\":\"expected `ask` to be one of",
                        "{\"id\":\"long policy\",\"valid\":false",
                        "{\"id\":\"deep policy\",\"valid\":false",
                        "{\"id\":\"deep role\",\"error\":\"expected an object for `role`, found a list",
                        "{\"id\":\"deep context\",\"error\":\"expected text for context key `k`",
                        "{\"id\":\"too deep\",\"error\":\"expected JSON, found: Document nesting",
                        "{\"id\":\"stars parsed\",\"valid\":false",
                        "{\"id\":\"stars expanded\",\"actions\":[\"s3:GetObject\"]}",
                        "{\"id\":\"stars evaluated\",\"decision\":\"ALLOW\"",
                        "{\"id\":\"stars contained\",\"verdict\":\"CONTAINED\"}",
                        "{\"id\":\"the last\",\"error\":\"expected `policy`");
    }

    @Test
    void a_deep_id_is_echoed() throws IOException {
        String id = nested(10_000);

        assertThat(answers("{\"id\":" + id + ",\"ask\":\"parse\"}"))
                .containsExactly("{\"id\":" + id + ",\"error\":\"expected `policy`, found none\"}");
    }

    @Test
    void services_that_would_restrict_to_nothing_are_refused() {
        assertThat(PolicyQuestions.services(List.of())).contains(Set.of());
        assertThat(PolicyQuestions.services(List.of("--services", "s3, sqs"))).contains(Set.of("s3", "sqs"));
        assertThat(List.of(
                        List.of("--services"),
                        List.of("--services", ""),
                        List.of("--services", "s3,"),
                        List.of("--services", "s3,nosuch"),
                        List.of("--service", "s3"),
                        List.of("s3", "sqs")))
                .extracting(PolicyQuestions::services)
                .containsOnly(Optional.empty());
    }

    @Test
    void other_arguments_are_said_and_end_with_64() throws IOException {
        assertThat(run(List.of("--services", "s3,sqs")))
                .isEqualTo("0 {\"id\":1,\"error\":\"expected `ask`, found none\"}\n");
        assertThat(run(List.of("--services", "nosuch")))
                .isEqualTo(
                        "64 expected no argument, or `--services` with prefixes of services that the catalogue knows,"
                                + " such as `s3,sqs`; found `--services nosuch`" + System.lineSeparator());
    }

    private static String run(List<String> arguments) throws IOException {
        ByteArrayOutputStream written = new ByteArrayOutputStream();
        InputStream questions = new ByteArrayInputStream("{\"id\":1}".getBytes(StandardCharsets.UTF_8));
        int exit = PolicyQuestions.run(
                arguments, questions, written, new PrintStream(written, true, StandardCharsets.UTF_8));
        return exit + " " + written.toString(StandardCharsets.UTF_8);
    }

    @Test
    void the_program_reads_standard_input_and_gives_its_exit_code() throws IOException, InterruptedException {
        assertThat(program()).isEqualTo("0 {\"id\":1,\"error\":\"expected `ask`, found none\"}\n");
        assertThat(program("nosuch")).startsWith("64 expected no argument, or `--services`");
    }

    /** Runs the program in a process of its own, since it may end its process. */
    private static String program(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home", ""), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path", ""),
                PolicyQuestions.class.getName()));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        try (OutputStream questions = process.getOutputStream()) {
            questions.write("{\"id\":1}\n".getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            // a program that refuses its arguments may have ended before it was asked
        }
        String written = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return process.waitFor() + " " + written;
    }

    private static void assertGolden(String questions, Set<String> services, String golden) throws IOException {
        ByteArrayOutputStream answers = new ByteArrayOutputStream();
        PolicyQuestions.answer(
                new ByteArrayInputStream(Files.readAllBytes(FOLDER.resolve(questions))), answers, services);
        Path file = FOLDER.resolve(golden);
        if (Boolean.getBoolean("bless")) {
            Files.write(file, answers.toByteArray());
        }
        assertThat(answers.toString(StandardCharsets.UTF_8).lines())
                .as("`%s`; if the change is meant, run again with -Dbless=true and read the diff", file)
                .containsExactlyElementsOf(Files.readAllLines(file));
    }

    private static List<String> answers(String questions) throws IOException {
        return answers(questions.getBytes(StandardCharsets.UTF_8));
    }

    private static List<String> answers(byte[] questions) throws IOException {
        ByteArrayOutputStream answers = new ByteArrayOutputStream();
        PolicyQuestions.answer(new ByteArrayInputStream(questions), answers, Set.of());
        return new ArrayList<>(answers.toString(StandardCharsets.UTF_8).lines().toList());
    }

    private static String nested(int depth) {
        return "[".repeat(depth) + "]".repeat(depth);
    }
}
