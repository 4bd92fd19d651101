package io.github.cognitoaudit.policy.trust;

import io.github.cognitoaudit.policy.document.PolicyDocument;
import io.github.cognitoaudit.policy.document.PolicyPrincipal;
import io.github.cognitoaudit.policy.trust.Admission.Reason;
import io.github.cognitoaudit.policy.trust.TrustQuestion.Demand;
import io.github.cognitoaudit.policy.trust.TrustReading.NamedPrincipal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/** Looks for a request by which a principal that brings no web identity takes the role. */
final class PrincipalProof {

    private static final String ASSUME_ROLE = "sts:AssumeRole";
    private static final String SAML = "sts:AssumeRoleWithSAML";
    private static final String ACCOUNT = "aws:PrincipalAccount";
    private static final PolicyPrincipal ANYONE = new PolicyPrincipal("AWS", "arn:aws:iam::000000000000:role/anyone");
    private static final PolicyPrincipal STAR = new PolicyPrincipal("*", "*");

    private final PolicyDocument policy;

    PrincipalProof(PolicyDocument policy) {
        this.policy = policy;
    }

    /** Answers for a principal; a star stands for anyone of another account than these. */
    Admission admits(NamedPrincipal named, Collection<String> aside) {
        TrustQuestion.Reply reply = named.isEveryone()
                ? ask(ANYONE, ASSUME_ROLE, besides(aside))
                : ask(named.principal(), named.action(), itself(named.principal()));
        if (reply.witness().isPresent()) {
            return new Admission.Admitted(named.statement());
        }
        if (reply.open()) {
            return undecided(named, "whether it takes the role is not decided");
        }
        return named.isEveryone() && mayBeFederated()
                ? undecided(named, "no source says whether it stands for federated principals")
                : new Admission.Refused(List.of(new Reason(named.pointer(), "nobody gets in by it")));
    }

    private static Admission undecided(NamedPrincipal named, String why) {
        return new Admission.Undecided(
                List.of(new Reason(named.pointer(), "`" + named.principal().value() + "`: " + why)));
    }

    private boolean mayBeFederated() {
        return Stream.of(WebIdentityToken.ACTION, SAML)
                .map(action -> ask(STAR, action, List.of()))
                .anyMatch(reply -> reply.open() || reply.witness().isPresent());
    }

    private TrustQuestion.Reply ask(PolicyPrincipal principal, String action, List<Demand> demands) {
        return new TrustQuestion(policy, principal, action).ask(demands);
    }

    private static List<Demand> itself(PolicyPrincipal principal) {
        return principal.type().equals("AWS")
                ? principal.account().stream()
                        .map(account -> Demand.of("StringEquals", ACCOUNT, account))
                        .toList()
                : List.of();
    }

    private static List<Demand> besides(Collection<String> accounts) {
        List<Demand> demands = new ArrayList<>(List.of(Demand.of("Null", ACCOUNT, "false")));
        for (String account : accounts) {
            demands.add(Demand.of("StringNotEquals", ACCOUNT, account));
            demands.add(Demand.of("StringNotLike", "aws:PrincipalArn", "arn:*:*:*:" + account + ":*"));
        }
        return demands;
    }
}
