package io.github.cognitoaudit.policy.permissions;

import io.github.cognitoaudit.policy.document.Effect;
import io.github.cognitoaudit.policy.evaluate.PreparedStatement;
import io.github.cognitoaudit.policy.pattern.PatternReader.ColonReading;
import io.github.cognitoaudit.policy.pattern.TextPattern;
import io.github.cognitoaudit.policy.pattern.VariableValue;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads statements so that they allow at least what they allow in any one request: conditions of Allows count as met and those
 * of Denies as not, and policy variables have every value by which a pattern could take in all resources of a set. What is not
 * allowed on all of them then is allowed on all of them in no request.
 */
final class WidestReading {

    private static final int MOST_VALUES = 500;
    private static final String OF_ITS_OWN = "\uE001";

    private final ResourceSet set;
    private final ColonReading reading;
    private final boolean fills;

    /**
     * Reads for a set of resources.
     *
     * @param set the resources
     * @param reading how colons are read
     * @param fills whether a statement may fill the holes of another, so that single values of variables count
     */
    WidestReading(ResourceSet set, ColonReading reading, boolean fills) {
        this.set = set;
        this.reading = reading;
        this.fills = fills;
    }

    /** Returns the statement; empty when it may say nothing. */
    Optional<PreparedStatement> of(RoleStatement statement, boolean certain) {
        return statement.denies() ? deny(statement, certain) : Optional.of(allow(statement));
    }

    private PreparedStatement allow(RoleStatement statement) {
        if (!statement.isClear()) {
            return SessionFacts.statement(Effect.ALLOW, false, List.of(TextPattern.everything()), List.of());
        }
        List<TextPattern> resources = new ArrayList<>();
        for (TextPattern pattern : statement.resources(reading)) {
            if (!pattern.hasVariables()) {
                resources.add(pattern);
            } else if (!statement.isNegated()) {
                resources.addAll(values(pattern));
            }
        }
        return SessionFacts.statement(Effect.ALLOW, statement.isNegated(), resources, List.of());
    }

    private Optional<PreparedStatement> deny(RoleStatement statement, boolean certain) {
        if (!certain || !statement.openConditions().isEmpty()) {
            return Optional.empty();
        }
        List<TextPattern> resources = new ArrayList<>();
        for (TextPattern pattern : statement.resources(reading)) {
            if (!pattern.hasVariables()) {
                resources.add(pattern);
            } else if (statement.isNegated()) {
                resources.add(pattern.widened());
            }
        }
        return Optional.of(SessionFacts.statement(Effect.DENY, statement.isNegated(), resources, List.of()));
    }

    /** A value that is part of a resource's own name can not be part of all; one of the fixed texts, or nothing, can. */
    private List<TextPattern> values(TextPattern pattern) {
        Set<String> texts = new LinkedHashSet<>(List.of("", OF_ITS_OWN));
        for (String fixed : set.fixedTexts()) {
            for (int from = 0; from < fixed.length() && texts.size() <= MOST_VALUES; from++) {
                for (int to = from + 1; to <= fixed.length(); to++) {
                    texts.add(fixed.substring(from, to));
                }
            }
        }
        List<String> names = List.copyOf(pattern.variableNames());
        if (fills || Math.pow(texts.size(), names.size()) > MOST_VALUES) {
            return List.of(pattern.widened());
        }
        List<TextPattern> resolved = new ArrayList<>();
        resolve(pattern, names, List.copyOf(texts), new HashMap<>(), resolved);
        return resolved;
    }

    private static void resolve(
            TextPattern pattern,
            List<String> names,
            List<String> texts,
            Map<String, VariableValue> chosen,
            List<TextPattern> resolved) {
        if (chosen.size() == names.size()) {
            pattern.resolved(chosen).ifPresent(resolved::add);
            return;
        }
        for (String text : texts) {
            Map<String, VariableValue> more = new HashMap<>(chosen);
            more.put(names.get(chosen.size()), VariableValue.text(text));
            resolve(pattern, names, texts, more, resolved);
        }
    }
}
