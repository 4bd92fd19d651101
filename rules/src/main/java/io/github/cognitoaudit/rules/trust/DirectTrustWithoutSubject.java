package io.github.cognitoaudit.rules.trust;

import static io.github.cognitoaudit.rule.ChainLink.TRUST;
import static io.github.cognitoaudit.rule.RuleDescriptor.rule;
import static io.github.cognitoaudit.rule.Severity.MEDIUM;

import io.github.cognitoaudit.model.Gap;
import io.github.cognitoaudit.model.Listing;
import io.github.cognitoaudit.model.aws.IamRole;
import io.github.cognitoaudit.policy.document.PolicyDocument;
import io.github.cognitoaudit.policy.document.Statement;
import io.github.cognitoaudit.rule.Evidence;
import io.github.cognitoaudit.rule.Remediation;
import io.github.cognitoaudit.rule.Rule;
import io.github.cognitoaudit.rule.RuleDescriptor;
import io.github.cognitoaudit.rule.Verdict;
import io.github.cognitoaudit.rule.Witness;
import io.github.cognitoaudit.snapshot.DirectTrust;
import io.github.cognitoaudit.snapshot.StrangerLogin;
import io.github.cognitoaudit.snapshot.World;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Flags roles that strangers can take directly: the trust names no users, and anyone can become one. */
public final class DirectTrustWithoutSubject implements Rule<IamRole> {

    private static final RuleDescriptor DESCRIPTOR = rule("TRUST-009", "direct-trust-without-subject", MEDIUM, TRUST)
            .title("Role can be taken directly by whoever signs up")
            .because(
                    "The `sub` of an Auth0 token is the connection and the user's id. A role that trusts the provider itself and does"
                            + " not name its users, or names a whole connection such as `auth0|*`, lets in everyone whom the"
                            + " connection lets in; and this one lets in strangers.")
            .see("https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_create_for-idp_oidc.html")
            .see("https://auth0.com/docs/manage-users/user-accounts/user-profiles/user-profile-structure")
            .build();

    @Override
    public RuleDescriptor descriptor() {
        return DESCRIPTOR;
    }

    @Override
    public Listing<IamRole> subjects(World world) {
        return world.rolesOfProviders();
    }

    @Override
    public Verdict judge(IamRole role, World world) {
        return role.trust().fold(trust -> judge(role, trust, world), Verdict::undetermined);
    }

    private static Verdict judge(IamRole role, PolicyDocument trust, World world) {
        List<Gap> gaps = new ArrayList<>();
        for (DirectTrust direct : DirectTrust.in(trust, world)) {
            Listing<StrangerLogin> logins =
                    StrangerLogin.mayBeAdmittedBy(direct) ? StrangerLogin.to(direct, world) : Listing.of(List.of());
            Optional<StrangerLogin> login = logins.items().stream().findFirst();
            if (login.isPresent()) {
                return violation(role, direct, login.get(), world);
            }
            gaps.addAll(logins.gaps());
        }
        return gaps.isEmpty() ? Verdict.compliant() : Verdict.undetermined(gaps);
    }

    private static Verdict violation(IamRole role, DirectTrust direct, StrangerLogin login, World world) {
        Statement open = login.statement();
        return Verdict.violation(
                "a stranger who joins connection `" + login.connection().name() + "` takes the role through client `"
                        + login.clientId() + "`: `" + open.pointer() + "` has " + open.demandOn(direct.sub()) + " on `"
                        + direct.sub() + "`, which should name the role's own users",
                List.of(Evidence.configured(
                        "trust" + open.pointer() + "/Condition",
                        "StringEquals " + direct.sub() + " the role's own users",
                        open.demandOn(direct.sub()),
                        "iam:GetRole")),
                new Witness(
                        Map.of("principal", direct.provider().arn(), "aud", login.clientId(), "sub", login.subject())),
                List.of(
                        Remediation.replacingTrust(
                                role,
                                direct.namingUsers(role, world),
                                "Name the users who may take the role, in the place of `" + DirectTrust.NAMED_USER
                                        + "`.",
                                "Direct logins of users who are not named end."),
                        shutting(login)));
    }

    private static Remediation shutting(StrangerLogin login) {
        String connection = login.connection().connectionId();
        return new Remediation(
                Remediation.Side.AUTH0,
                "Or take the connection away from the client.",
                "auth0 api patch \"connections/" + connection + "/clients\" --data '[{\"client_id\":\""
                        + login.clientId() + "\",\"status\":false}]'",
                "# remove " + login.clientId() + " from the enabled_clients of the auth0_connection_clients with"
                        + " connection_id = \"" + connection + "\"",
                "Users of the connection can no longer log in to the client.");
    }
}
