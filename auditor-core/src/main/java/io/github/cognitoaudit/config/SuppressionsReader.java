package io.github.cognitoaudit.config;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import io.github.cognitoaudit.config.document.ConfigurationDocument;
import io.github.cognitoaudit.config.document.ConfigurationError;
import io.github.cognitoaudit.config.document.ConfigurationException;
import io.github.cognitoaudit.config.document.ConfigurationSchema;
import io.github.cognitoaudit.config.document.NearestWord;
import io.github.cognitoaudit.config.document.YamlDocument;
import io.github.cognitoaudit.gate.Suppression;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Reads the suppressions file.
 *
 * <p>It is read as a whole or not at all: with one error in it nothing is suppressed, and all errors come at once, each with file,
 * line and column.
 */
public final class SuppressionsReader {

    private final Set<String> ruleIds;
    private final LocalDate today;
    private final ConfigurationSchema schema = ConfigurationSchema.ofSuppressions();

    /**
     * Creates a reader.
     *
     * @param ruleIds the ids of the rules that there are
     * @param today the day from which {@code until} is at most a year away, UTC
     */
    public SuppressionsReader(Set<String> ruleIds, LocalDate today) {
        this.ruleIds = new TreeSet<>(ruleIds);
        this.today = today;
    }

    /**
     * Reads a file.
     *
     * @return the suppressions in the order of the file
     * @throws ConfigurationException when the file is missing or anything in it is wrong
     */
    public List<Suppression> read(Path file) throws ConfigurationException {
        ConfigurationDocument document = YamlDocument.read(file.toString(), SettingsFile.text(file));
        List<ConfigurationError> errors = new ArrayList<>(schema.errorsOf(document));
        if (errors.isEmpty()) {
            errors.addAll(errorsOf(document));
        }
        if (!errors.isEmpty()) {
            throw new ConfigurationException(errors);
        }
        List<Suppression> suppressions = new ArrayList<>();
        for (int index = 0; index < list(document).size(); index++) {
            suppressions.add(suppression(
                    list(document).get(index), document.valueAt(at(index)).toString()));
        }
        return List.copyOf(suppressions);
    }

    private List<ConfigurationError> errorsOf(ConfigurationDocument document) {
        List<ConfigurationError> errors = new ArrayList<>();
        Map<List<String>, JsonPointer> seen = new HashMap<>();
        for (int index = 0; index < list(document).size(); index++) {
            JsonPointer at = at(index);
            JsonNode node = list(document).get(index);
            wrongRule(node.path("rule").asText())
                    .ifPresent(text -> errors.add(error(document, at.appendProperty("rule"), text)));
            wrongDay(node.path("until").asText())
                    .ifPresent(text -> errors.add(error(document, at.appendProperty("until"), text)));
            List<String> meaning = List.of(
                    node.path("rule").asText(),
                    node.path("subject").asText(),
                    node.path("fingerprint").asText());
            JsonPointer first = seen.putIfAbsent(meaning, at);
            if (first != null) {
                errors.add(error(
                        document,
                        at,
                        "expected one suppression of it; there is one already at " + document.valueAt(first)));
            }
        }
        return errors;
    }

    private Optional<String> wrongRule(String id) {
        return ruleIds.contains(id)
                ? Optional.empty()
                : Optional.of("expected the id of a rule; there is no rule `" + id + "`"
                        + NearestWord.to(id, ruleIds).stream()
                                .findFirst()
                                .map(nearest -> ", did you mean `" + nearest + "`?")
                                .orElse(""));
    }

    private Optional<String> wrongDay(String text) {
        try {
            LocalDate latest = today.plusYears(1);
            return LocalDate.parse(text).isAfter(latest)
                    ? Optional.of("expected a day that is at most a year away, `" + latest + "` or before; found `"
                            + text + "`")
                    : Optional.empty();
        } catch (DateTimeException e) {
            return Optional.of("expected a day of the calendar such as `2027-03-31`; found `" + text + "`");
        }
    }

    private static Suppression suppression(JsonNode node, String place) {
        return Suppression.of(
                node.path("rule").asText(),
                node.path("subject").asText(),
                node.has("fingerprint") ? Optional.of(node.get("fingerprint").asText()) : Optional.empty(),
                node.path("reason").asText(),
                node.path("owner").asText(),
                LocalDate.parse(node.path("until").asText()),
                place);
    }

    private static JsonNode list(ConfigurationDocument document) {
        return document.root().path("suppressions");
    }

    private static JsonPointer at(int index) {
        return JsonPointer.compile("/suppressions/" + index);
    }

    private static ConfigurationError error(ConfigurationDocument document, JsonPointer at, String text) {
        return new ConfigurationError(document.valueAt(at), "`" + ConfigurationDocument.path(at) + "`: " + text);
    }
}
