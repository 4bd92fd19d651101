package io.github.cognitoaudit.policy.permissions;

import io.github.cognitoaudit.policy.catalogue.Catalogue;
import io.github.cognitoaudit.policy.catalogue.Catalogue.Action;
import io.github.cognitoaudit.policy.document.Clause;
import io.github.cognitoaudit.policy.document.Effect;
import io.github.cognitoaudit.policy.document.PolicyDocument;
import io.github.cognitoaudit.policy.document.Statement;
import io.github.cognitoaudit.policy.evaluate.RoleLayers;
import io.github.cognitoaudit.policy.permissions.Grants.Doubt;
import io.github.cognitoaudit.policy.permissions.Grants.Grant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Finds writes of a role on resources of other accounts. A star in place of the account names none: whether it reaches another
 * account is for the policies there to say.
 */
public final class CrossAccountWrites {

    private static final String SOME_ACCOUNT = "000000000000";

    private final String roleArn;
    private final RoleLayers layers;
    private final Set<String> known;

    private CrossAccountWrites(String roleArn, RoleLayers layers, Collection<String> known) {
        this.roleArn = roleArn;
        this.layers = layers;
        this.known = new TreeSet<>(known);
        this.known.addAll(ids(roleArn).toList());
    }

    /**
     * Finds the accounts that the Allows of the role's own policies spell out and in which the role may write; the subject of a
     * grant is the account.
     *
     * @param roleArn the ARN of the role
     * @param layers the layers of the role
     * @param known the ids of the accounts that do not count, besides the role's own
     */
    public static Grants named(String roleArn, RoleLayers layers, Collection<String> known) {
        CrossAccountWrites writes = new CrossAccountWrites(roleArn, layers, known);
        return writes.in(writes.spelledOut(layers.identity().stream()), writes::naming);
    }

    /** Finds writes in any other account, for a role of which not every policy was read; the unread ones allow everything. */
    public static Grants any(String roleArn, RoleLayers layers, Collection<String> known) {
        CrossAccountWrites writes = new CrossAccountWrites(roleArn, layers, known);
        Set<String> accounts = writes.spelledOut(layers.boundary().stream());
        accounts.add(SOME_ACCOUNT);
        return writes.in(accounts, account -> layers);
    }

    private Grants in(Set<String> accounts, Function<String, RoleLayers> layersFor) {
        List<Grant> grants = new ArrayList<>();
        List<Doubt> doubts = new ArrayList<>();
        for (String account : accounts) {
            RoleRequests requests = RoleRequests.of(roleArn, layersFor.apply(account));
            Set<String> writes = requests.named().stream()
                    .flatMap(name -> Catalogue.shipped().action(name).stream())
                    .filter(action -> action.level().changes())
                    .map(Action::id)
                    .collect(Collectors.toCollection(TreeSet::new));
            RoleRequests.collect(requests.inAccount(account, writes), grants, doubts);
        }
        return Grants.of(grants, doubts);
    }

    private Set<String> spelledOut(Stream<PolicyDocument> documents) {
        Set<String> ids = documents
                .flatMap(document -> document.statements().stream())
                .filter(statement -> statement.effect() == Effect.ALLOW)
                .flatMap(statement -> statement.resources().stream())
                .filter(clause -> !clause.negated())
                .flatMap(clause -> clause.patterns().stream())
                .flatMap(CrossAccountWrites::ids)
                .collect(Collectors.toCollection(TreeSet::new));
        ids.removeAll(known);
        return ids;
    }

    /** Returns the layers in which the role's own Allows have only the resources that name the account. */
    private RoleLayers naming(String account) {
        List<PolicyDocument> identity = layers.identity().stream()
                .map(document -> new PolicyDocument(
                        document.source(),
                        document.version(),
                        document.statements().stream()
                                .flatMap(statement -> naming(account, statement).stream())
                                .toList()))
                .toList();
        return new RoleLayers(identity, layers.boundary(), layers.session());
    }

    private static Optional<Statement> naming(String account, Statement statement) {
        if (statement.effect() == Effect.DENY) {
            return Optional.of(statement);
        }
        List<String> patterns = statement.resources().stream()
                .filter(clause -> !clause.negated())
                .flatMap(clause -> clause.patterns().stream())
                .filter(pattern -> ids(pattern).anyMatch(account::equals))
                .toList();
        return patterns.isEmpty()
                ? Optional.empty()
                : Optional.of(new Statement(
                        statement.pointer(),
                        statement.sid(),
                        statement.effect(),
                        statement.actions(),
                        Optional.of(new Clause(false, patterns)),
                        statement.notPrincipal(),
                        statement.principals(),
                        statement.conditions()));
    }

    private static Stream<String> ids(String arn) {
        return Arrays.stream(arn.split(":", -1)).filter(field -> field.matches("\\d{12}"));
    }
}
