package io.github.cognitoaudit.policy.evaluate;

import io.github.cognitoaudit.policy.laws.RequestText;
import io.github.cognitoaudit.policy.laws.RoleText;
import io.github.cognitoaudit.policy.laws.WrittenRole;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;

/** Reads the cases of {@code evaluation-table.txt}, whose head says how they are written. */
final class EvaluationTable {

    private EvaluationTable() {}

    /**
     * Holds a case.
     *
     * @param line its line as written
     * @param role the policies
     * @param request the request
     * @param decision what must come out
     */
    record Row(String line, RoleText role, RequestText request, String decision) {
        @Override
        public String toString() {
            return line;
        }
    }

    static List<Row> rows() {
        try (InputStream table = EvaluationTable.class.getResourceAsStream("evaluation-table.txt")) {
            return new String(table.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(EvaluationTable::row)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Row row(String line) {
        List<String> columns =
                Pattern.compile("\\|").splitAsStream(line).map(String::strip).toList();
        if (columns.size() != 5 || columns.get(4).isEmpty()) {
            throw new IllegalArgumentException("expected five columns, the last the reason, found `" + line + "`");
        }
        String[] asked = columns.get(1).split(" ", 2);
        return new Row(
                line,
                WrittenRole.role(columns.get(0)),
                new RequestText(asked[0], asked[1], WrittenRole.context(columns.get(2))),
                columns.get(3));
    }
}
