package io.github.cognitoaudit.policy.permissions;

import io.github.cognitoaudit.policy.catalogue.Catalogue;
import io.github.cognitoaudit.policy.catalogue.Catalogue.Action;
import io.github.cognitoaudit.policy.document.Clause;
import io.github.cognitoaudit.policy.document.Effect;
import io.github.cognitoaudit.policy.document.PolicyDocument;
import io.github.cognitoaudit.policy.document.Statement;
import io.github.cognitoaudit.policy.pattern.ArnFormat;
import io.github.cognitoaudit.policy.pattern.PatternReader;
import io.github.cognitoaudit.policy.pattern.PatternReader.ColonReading;
import io.github.cognitoaudit.policy.pattern.PatternSearch;
import io.github.cognitoaudit.policy.pattern.TextPattern;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Lists the actions that a document allows on some resource, whatever the conditions and the Denies. */
final class Expansion {

    private static final List<String> PARTITIONS = List.of("aws", "aws-cn", "aws-us-gov");
    private static final int PLACES = 20_000;

    private final Catalogue catalogue = Catalogue.shipped();
    private final List<String> partitions;
    private final Clause actions;
    private final boolean notResource;
    private final List<TextPattern> resources;
    private final Map<Integer, Boolean> ofShape = new HashMap<>();

    private Expansion(Statement statement, boolean variables, List<String> partitions) {
        this.partitions = partitions;
        this.actions = statement.actions();
        this.notResource = statement.resources().map(Clause::negated).orElse(false);
        this.resources = statement.resources().stream()
                .flatMap(clause -> clause.patterns().stream())
                .map(pattern -> PatternReader.resource(pattern, variables, ColonReading.CROSSING))
                .flatMap(pattern -> read(pattern, notResource).stream())
                .toList();
    }

    /** A variable widens what is named; it hides nothing from a NotResource, since it stands for one text only. */
    private static Optional<TextPattern> read(TextPattern pattern, boolean notResource) {
        return notResource && pattern.hasVariables() ? Optional.empty() : Optional.of(pattern.widened());
    }

    static List<String> of(PolicyDocument document) {
        List<String> partitions = partitions(document);
        BitSet allowed = new BitSet();
        document.statements().stream()
                .filter(statement -> statement.effect() == Effect.ALLOW)
                .map(statement -> new Expansion(statement, document.hasVariables(), partitions))
                .forEach(expansion -> allowed.or(expansion.allowed()));
        return allowed.stream()
                .mapToObj(Catalogue.shipped().actions()::get)
                .map(Action::id)
                .sorted()
                .toList();
    }

    /** Returns the partitions that the document names; an account is in one only. All where it names none. */
    private static List<String> partitions(PolicyDocument document) {
        List<String> named = PARTITIONS.stream()
                .filter(partition -> document.statements().stream()
                        .flatMap(statement -> statement.resources().stream())
                        .flatMap(clause -> clause.patterns().stream())
                        .anyMatch(pattern -> pattern.startsWith("arn:" + partition + ":")))
                .toList();
        return named.isEmpty() ? PARTITIONS : named;
    }

    private BitSet allowed() {
        BitSet named = new BitSet();
        actions.patterns().forEach(pattern -> named.or(catalogue.matching(pattern)));
        if (actions.negated()) {
            named.flip(0, catalogue.actions().size());
        }
        BitSet allowed = new BitSet();
        named.stream()
                .filter(action -> ofShape.computeIfAbsent(
                        catalogue.resourceShape(action),
                        shape -> someOf(catalogue.actions().get(action))))
                .forEach(allowed::set);
        return allowed;
    }

    private boolean someOf(Action action) {
        return action.resourceFormats().stream()
                .anyMatch(format -> format.equals("*")
                        ? some(TextPattern.literal("*"))
                        : partitions.stream().anyMatch(partition -> some(ArnFormat.in(format, partition))));
    }

    /** Tells whether the statement covers some resource of the format; a search that gives up counts as found. */
    private boolean some(TextPattern format) {
        return notResource
                ? isSome(List.of(format), resources)
                : resources.stream()
                        .anyMatch(
                                pattern -> pattern.matchesEverything() || isSome(List.of(format, pattern), List.of()));
    }

    private static boolean isSome(List<TextPattern> within, List<TextPattern> outside) {
        return PatternSearch.find(within, outside, PLACES).fold(word -> true, () -> false, given -> true);
    }
}
