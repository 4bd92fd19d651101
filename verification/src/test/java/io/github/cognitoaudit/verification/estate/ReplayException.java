package io.github.cognitoaudit.verification.estate;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/**
 * Argues why a mend does not make its finding disappear, or adds one.
 *
 * @param rule the id of the rule
 * @param form the calls of the mend
 * @param everywhere whether it is so in all rows, not only in some
 * @param outcome what became of the finding
 * @param reason why that is right
 */
record ReplayException(String rule, String form, boolean everywhere, String outcome, String reason) {

    /** Reads the list beside this class. */
    static List<ReplayException> all() throws IOException {
        try (InputStream stream =
                Objects.requireNonNull(ReplayException.class.getResourceAsStream("remediation-exceptions.txt"))) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(ReplayException::of)
                    .toList();
        }
    }

    /** Tells whether the mend is one of those that are spoken of, whatever became of it. */
    boolean speaksOf(Replay replay) {
        return rule.equals(replay.rule()) && form.equals(replay.form());
    }

    boolean covers(Replay replay) {
        return speaksOf(replay) && replay.outcome().filter(outcome::equals).isPresent();
    }

    private static ReplayException of(String line) {
        String[] parts = line.split(" \\| ", -1);
        if (parts.length != 5) {
            throw new IllegalArgumentException(
                    "expected `RULE | calls | all or some | outcome | reason`, found `" + line + "`");
        }
        return new ReplayException(parts[0], parts[1], parts[2].equals("all"), parts[3], parts[4]);
    }
}
