package io.github.cognitoaudit.policy.contain;

import io.github.cognitoaudit.policy.catalogue.Catalogue;
import io.github.cognitoaudit.policy.catalogue.Catalogue.Action;
import io.github.cognitoaudit.policy.document.Clause;
import io.github.cognitoaudit.policy.evaluate.PreparedStatement;
import io.github.cognitoaudit.policy.pattern.PatternReader;
import io.github.cognitoaudit.policy.pattern.PatternSearch;
import io.github.cognitoaudit.policy.pattern.TextPattern;
import io.github.cognitoaudit.policy.proof.ActionClass;
import io.github.cognitoaudit.policy.proof.Sides;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;

/** Sorts the actions that the left may allow into classes (policy-engine.md 4.2, step 2). */
final class ActionClasses {

    private static final int WORD_BUDGET = 10_000;

    private static final TextPattern ACTION_SHAPE = PatternReader.action("?*:?*");

    private final Catalogue catalogue;
    private final Sides sides;
    private final ContainmentScope scope;
    private final List<BitSet> named = new ArrayList<>();

    ActionClasses(Catalogue catalogue, Sides sides, ContainmentScope scope) {
        this.catalogue = catalogue;
        this.sides = sides;
        this.scope = scope;
        Map<Clause, BitSet> known = new HashMap<>();
        sides.statements().forEach(statement -> named.add(known.computeIfAbsent(statement.actions(), this::named)));
    }

    private BitSet named(Clause clause) {
        BitSet actions = new BitSet(catalogue.actions().size());
        clause.patterns().forEach(pattern -> actions.or(catalogue.matching(pattern)));
        if (clause.negated()) {
            actions.flip(0, catalogue.actions().size());
        }
        return actions;
    }

    /**
     * Returns the classes of the catalogue's actions that every layer of the left names, but those that the right allows on
     * every resource without condition.
     */
    Stream<ActionClass> ofCatalogue() {
        Map<BitSet, BitSet> blocks = new LinkedHashMap<>();
        blocks.put(new BitSet(), domain());
        for (int i = 0; i < named.size(); i++) {
            blocks = split(blocks, i);
        }
        return blocks.entrySet().stream()
                .filter(block -> !sides.isCoveredOutright(block.getKey()))
                .flatMap(block -> ofBlock(block.getValue(), block.getKey()));
    }

    private Stream<ActionClass> ofBlock(BitSet actions, BitSet statements) {
        BitSet shapes = new BitSet();
        return actions.stream()
                .filter(action -> {
                    int shape = catalogue.resourceShape(action);
                    boolean first = !shapes.get(shape);
                    shapes.set(shape);
                    return first;
                })
                .mapToObj(action -> ofAction(action, statements));
    }

    private ActionClass ofAction(int index, BitSet statements) {
        Action action = catalogue.actions().get(index);
        return new ActionClass(action.id(), statements, action.resourceFormats());
    }

    private BitSet domain() {
        BitSet domain = new BitSet();
        domain.set(0, catalogue.actions().size());
        for (BitSet layer : sides.leftAllows()) {
            BitSet ofLayer = new BitSet();
            layer.stream().forEach(statement -> ofLayer.or(named.get(statement)));
            domain.and(ofLayer);
        }
        if (!scope.services().isEmpty()) {
            domain.and(all(scope.services(), catalogue::ofService));
        }
        if (!scope.actions().isEmpty()) {
            domain.and(all(scope.actions(), catalogue::ofAction));
        }
        return domain;
    }

    private static BitSet all(Set<String> names, Function<String, BitSet> places) {
        BitSet all = new BitSet();
        names.forEach(name -> all.or(places.apply(name)));
        return all;
    }

    private Map<BitSet, BitSet> split(Map<BitSet, BitSet> blocks, int statement) {
        Map<BitSet, BitSet> split = new LinkedHashMap<>();
        blocks.forEach((statements, actions) -> {
            BitSet inside = Sides.both(actions, named.get(statement));
            BitSet outside = (BitSet) actions.clone();
            outside.andNot(inside);
            if (!outside.isEmpty()) {
                split.put(statements, outside);
            }
            if (!inside.isEmpty()) {
                BitSet more = (BitSet) statements.clone();
                more.set(statement);
                split.put(more, inside);
            }
        });
        return split;
    }

    /**
     * Returns a class for each action that a statement spells out and the catalogue does not know, and for each pattern that
     * matches none of the catalogue.
     */
    List<ActionClass> ofUnknownNames() {
        Set<String> names = new TreeSet<>();
        for (PreparedStatement statement : sides.statements()) {
            for (String pattern : statement.actions().patterns()) {
                if (catalogue.matching(pattern).isEmpty()) {
                    example(pattern).map(name -> name.toLowerCase(Locale.ROOT)).ifPresent(names::add);
                }
            }
        }
        return names.stream()
                .filter(scope::covers)
                .map(name -> new ActionClass(name, naming(name), ActionClass.ANY_RESOURCE))
                .toList();
    }

    private static Optional<String> example(String pattern) {
        return PatternSearch.find(List.of(PatternReader.action(pattern), ACTION_SHAPE), List.of(), WORD_BUDGET)
                .fold(word -> Optional.of(word.text(Map.of())), Optional::empty, budget -> Optional.empty());
    }

    private BitSet naming(String action) {
        BitSet naming = new BitSet();
        for (int i = 0; i < sides.statements().size(); i++) {
            naming.set(i, sides.statement(i).actions().coversAction(action));
        }
        return naming;
    }
}
