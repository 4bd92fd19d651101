package io.github.cognitoaudit.drift;

import io.github.cognitoaudit.policy.contain.ContainmentScope;
import io.github.cognitoaudit.policy.document.PolicyDocument;
import io.github.cognitoaudit.policy.evaluate.Request;
import io.github.cognitoaudit.policy.evaluate.RoleLayers;
import io.github.cognitoaudit.policy.permissions.EffectivePermissions;
import io.github.cognitoaudit.policy.trust.TrustExcess;
import io.github.cognitoaudit.rule.Witness;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Proves of roles whether one allows what another does not; what was asked once is not asked again. */
final class Proofs {

    private final Map<Object, Excess> known = new HashMap<>();

    /** Searches for a request that sessions of a role may make with some policies and may not with others. */
    Excess permissions(String roleArn, RoleLayers more, RoleLayers less) {
        return known.computeIfAbsent(new PermissionQuestion(roleArn, more, less), question -> {
            String[] fields = roleArn.split(":", 6);
            ContainmentScope scope = ContainmentScope.ofWebIdentities(fields[1]).shownIn(fields[4]);
            return EffectivePermissions.of(more)
                    .inSessionsOf(roleArn, less)
                    .withoutPublicCalls()
                    .findOutside(less, scope)
                    .fold((request, decision) -> Excess.shownBy(witness(request)), Excess::none, Excess::undecided);
        });
    }

    /** Searches for a request that one trust policy lets in and another does not. */
    Excess trust(PolicyDocument more, PolicyDocument less) {
        return known.computeIfAbsent(new TrustQuestion(more, less), question -> {
            TrustExcess excess = TrustExcess.of(more, less);
            return excess.witness()
                    .map(found -> Excess.shownBy(witness(found.request(), found.principal())))
                    .or(() -> excess.undecided().map(Excess::undecided))
                    .orElseGet(Excess::none);
        });
    }

    private static Witness witness(Request request, String principal) {
        Map<String, String> values = context(request);
        values.put("principal", principal);
        return new Witness(values);
    }

    private static Witness witness(Request request) {
        Map<String, String> values = context(request);
        values.put("resource", request.resource());
        return new Witness(values);
    }

    private static Map<String, String> context(Request request) {
        Map<String, String> values = new TreeMap<>();
        request.context().values().forEach((key, texts) -> values.put(key, String.join(", ", texts)));
        values.put("action", request.action());
        return values;
    }

    /**
     * Says whether one side allows what the other does not.
     *
     * @param witness a request that only the one side allows; empty where there is none, or none was found
     * @param undecided why it is not known; empty where it is
     */
    record Excess(Optional<Witness> witness, Optional<String> undecided) {

        static Excess none() {
            return new Excess(Optional.empty(), Optional.empty());
        }

        static Excess shownBy(Witness witness) {
            return new Excess(Optional.of(witness), Optional.empty());
        }

        static Excess undecided(String reason) {
            return new Excess(Optional.empty(), Optional.of(reason));
        }
    }

    private record PermissionQuestion(String roleArn, RoleLayers more, RoleLayers less) {}

    private record TrustQuestion(PolicyDocument more, PolicyDocument less) {}
}
