package io.github.cognitoaudit.policy;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.cognitoaudit.policy.catalogue.Catalogue;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Answers questions about IAM policies in bulk: JSON lines in, JSON lines out, one answer a question, in the same order.
 *
 * <p>{@code docs/policy-engine.md} shows each question. A line that can not be read gets an answer with {@code error}; the rest
 * go on.
 */
public final class PolicyQuestions {

    private static final int USAGE = 64;

    private final PolicyAnswers answers;

    private PolicyQuestions(Set<String> services) {
        this.answers = new PolicyAnswers(services);
    }

    /**
     * Answers the questions of standard input on standard output, in UTF-8; ends with exit code 64 on other arguments.
     *
     * @param arguments nothing, or {@code --services} and the prefixes of services, separated by commas, to which {@code contain}
     *     is restricted
     * @throws IOException when standard input can not be read or standard output not be written
     */
    public static void main(String[] arguments) throws IOException {
        int exit = run(List.of(arguments), System.in, new FileOutputStream(FileDescriptor.out), System.err);
        if (exit != 0) {
            System.exit(exit);
        }
    }

    /** Answers the questions and returns the exit code; other arguments are said. */
    static int run(List<String> arguments, InputStream questions, OutputStream answers, PrintStream errors)
            throws IOException {
        Optional<Set<String>> services = services(arguments);
        if (services.isEmpty()) {
            errors.println(
                    "expected no argument, or `--services` with prefixes of services that the catalogue knows, such as `s3,sqs`; "
                            + "found `" + String.join(" ", arguments) + "`");
            return USAGE;
        }
        answer(questions, answers, services.get());
        return 0;
    }

    /** Returns the services to restrict to, none for all; empty for arguments that would restrict to nothing. */
    static Optional<Set<String>> services(List<String> arguments) {
        if (arguments.isEmpty()) {
            return Optional.of(Set.of());
        }
        if (arguments.size() != 2 || !arguments.get(0).equals("--services")) {
            return Optional.empty();
        }
        Set<String> services = new TreeSet<>();
        for (String prefix : arguments.get(1).split(",", -1)) {
            services.add(prefix.strip());
        }
        // A prefix that no action has would make containment true of nothing, and a verdict of a mistyped word.
        return services.stream()
                        .allMatch(prefix -> Catalogue.shipped().service(prefix).isPresent())
                ? Optional.of(services)
                : Optional.empty();
    }

    /**
     * Answers questions.
     *
     * @param questions JSON lines in UTF-8; empty lines are passed over
     * @param to where the answers go, each with a line feed, flushed after each
     * @param services the prefixes of the services to which {@code contain} is restricted; empty for all
     * @throws IOException when the questions can not be read or the answers not be written
     */
    public static void answer(InputStream questions, OutputStream to, Set<String> services) throws IOException {
        PolicyQuestions policy = new PolicyQuestions(services);
        QuestionLines lines = new QuestionLines(questions);
        for (Optional<QuestionLines.Line> line = lines.next(); line.isPresent(); line = lines.next()) {
            if (!line.get().text().isBlank()) {
                to.write((policy.answer(line.get()) + "\n").getBytes(StandardCharsets.UTF_8));
                to.flush();
            }
        }
    }

    /** Answers a line; the id stands in the answer as it is written, also where no more than the id can be read. */
    private String answer(QuestionLines.Line line) {
        Map<String, String> members = new LinkedHashMap<>();
        ObjectNode answer = answer(line, members);
        return "{\"id\":" + members.getOrDefault("id", "null") + ","
                + answer.toString().substring(1);
    }

    private ObjectNode answer(QuestionLines.Line line, Map<String, String> members) {
        try {
            RawJson.collectMembers(line.text(), members);
            if (!line.isUtf8()) {
                throw new UnreadableQuestionException("expected UTF-8, found other bytes");
            }
            return answers.answer(new Question(members));
        } catch (UnreadableQuestionException e) {
            return error(String.valueOf(e.getMessage()));
        } catch (RuntimeException e) {
            // The last resort: a mistake in this program must not take the other questions' answers away.
            return error(
                    "the question can not be answered, which is a mistake of this program, please report it: " + e);
        }
    }

    private static ObjectNode error(String message) {
        return JsonNodeFactory.instance.objectNode().put("error", message);
    }
}
