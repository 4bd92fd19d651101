package io.github.cognitoaudit.policy.laws;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Makes random policies and roles, small enough to be read and alike enough to meet. */
public final class RandomPolicies {

    private final Share share;
    private final RandomTexts texts;
    private final RandomConditions conditions;

    /** Creates the maker of one run. */
    public RandomPolicies(Random random, Share share) {
        this.share = share;
        this.texts = new RandomTexts(random);
        this.conditions = new RandomConditions(texts);
    }

    /**
     * Says how many of a hundred statements, patterns or roles are to have what.
     *
     * @param deny the statements that deny
     * @param not the statements with {@code NotAction}, and likewise those with {@code NotResource}
     * @param condition the chance of a first and of each further condition
     * @param variable the patterns with variables
     * @param layers the roles with a boundary, and likewise those with session policies
     */
    public record Share(int deny, int not, int condition, int variable, int layers) {

        /** Returns a bit of everything. */
        public static Share usual() {
            return new Share(25, 14, 40, 18, 15);
        }
    }

    /** Returns a role. */
    public RoleText role() {
        List<String> identity = new ArrayList<>(List.of(policy()));
        if (texts.chance(25)) {
            identity.add(policy());
        }
        Optional<String> boundary = texts.chance(share.layers()) ? Optional.of(policy()) : Optional.empty();
        List<String> session = new ArrayList<>();
        if (texts.chance(share.layers())) {
            session.add(policy());
            if (texts.chance(30)) {
                session.add(policy());
            }
        }
        return new RoleText(identity, boundary, session);
    }

    /** Returns a policy of one to four statements, mostly of the newer version. */
    public String policy() {
        Map<String, Object> policy = new LinkedHashMap<>();
        if (!texts.chance(8)) {
            policy.put("Version", texts.chance(4) ? "2008-10-17" : "2012-10-17");
        }
        List<Object> statements = new ArrayList<>();
        for (int i = texts.upTo(2); i >= 0; i--) {
            statements.add(statement(texts.chance(share.deny()) ? "Deny" : "Allow"));
        }
        policy.put("Statement", statements);
        return RoleText.write(policy);
    }

    Map<String, Object> statement(String effect) {
        Map<String, Object> statement = new LinkedHashMap<>();
        statement.put("Effect", effect);
        boolean notAction = texts.chance(share.not());
        statement.put(notAction ? "NotAction" : "Action", someOf(texts::actionPattern));
        String action = texts.any(RandomTexts.ACTION_NAMES);
        String about = notAction ? action : matching(statement, action);
        statement.put(
                texts.chance(share.not()) ? "NotResource" : "Resource",
                someOf(() -> texts.resourcePattern(about, share.variable())));
        while (texts.chance(share.condition())) {
            conditions.add(statement, share.variable());
        }
        return statement;
    }

    /** Returns an action that the statement names, so that its resources are of a kind that matters. */
    private String matching(Map<String, Object> statement, String otherwise) {
        String pattern = texts.any(some(statement.get("Action")));
        List<String> named = RandomTexts.ACTION_NAMES.stream()
                .filter(action -> NaiveText.matches(NaiveText.lower(pattern), NaiveText.lower(action)))
                .toList();
        return named.isEmpty() ? otherwise : texts.any(named);
    }

    private Object someOf(Supplier<String> maker) {
        List<String> some = new ArrayList<>();
        for (int i = texts.upTo(texts.upTo(2)); i >= 0; i--) {
            some.add(maker.get());
        }
        return some.size() == 1 && texts.chance(50) ? some.get(0) : some;
    }

    /** Returns the texts of an element that may be one or a list. */
    static List<String> some(@Nullable Object oneOrMore) {
        return oneOrMore instanceof List<?> list
                ? list.stream().map(String::valueOf).toList()
                : List.of(String.valueOf(oneOrMore));
    }
}
