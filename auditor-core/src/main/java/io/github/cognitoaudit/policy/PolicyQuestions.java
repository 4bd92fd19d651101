package io.github.cognitoaudit.policy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Answers questions about IAM policies in bulk: JSON lines in, JSON lines out, one answer a question, in the same order.
 *
 * <p>{@code docs/policy-engine.md} shows each question. A line that can not be read gets an answer with {@code error}; the rest
 * go on.
 */
public final class PolicyQuestions {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final PolicyAnswers answers;

    private PolicyQuestions(Set<String> services) {
        this.answers = new PolicyAnswers(services);
    }

    /**
     * Answers the questions of standard input on standard output, in UTF-8.
     *
     * @param arguments nothing, or {@code --services} and the prefixes of services, separated by commas, to which {@code contain}
     *     is restricted
     * @throws IOException when standard input can not be read
     */
    public static void main(String[] arguments) throws IOException {
        Set<String> services = new TreeSet<>();
        List<String> given = List.of(arguments);
        if (given.size() == 2 && given.get(0).equals("--services")) {
            services.addAll(List.of(given.get(1).split(",")));
        } else if (!given.isEmpty()) {
            System.err.println("expected no argument or `--services a,b`, found `" + String.join(" ", given) + "`");
            System.exit(2);
        }
        answer(System.in, System.out, services);
    }

    /**
     * Answers questions.
     *
     * @param questions JSON lines in UTF-8; empty lines are passed over
     * @param to where the answers go, each with a line feed, flushed after each
     * @param services the prefixes of the services to which {@code contain} is restricted; empty for all
     * @throws IOException when the questions can not be read
     */
    public static void answer(InputStream questions, OutputStream to, Set<String> services) throws IOException {
        PolicyQuestions policy = new PolicyQuestions(services);
        PrintStream out = new PrintStream(to, true, StandardCharsets.UTF_8);
        BufferedReader lines = new BufferedReader(new InputStreamReader(questions, StandardCharsets.UTF_8));
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            if (!line.isBlank()) {
                out.print(policy.answer(line) + "\n");
                out.flush();
            }
        }
    }

    private String answer(String line) {
        ObjectNode answer = JSON.createObjectNode();
        answer.putNull("id");
        try {
            Question question = Question.of(line);
            answer.set("id", JSON.readTree(question.id()));
            answer.setAll(answers.answer(question));
        } catch (UnreadableQuestionException e) {
            answer.put("error", e.getMessage());
        } catch (JsonProcessingException e) {
            answer.put("error", "expected JSON, found: " + e.getOriginalMessage());
        }
        return answer.toString();
    }
}
