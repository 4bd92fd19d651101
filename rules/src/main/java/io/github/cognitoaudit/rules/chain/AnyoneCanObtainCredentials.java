package io.github.cognitoaudit.rules.chain;

import static io.github.cognitoaudit.rule.RuleDescriptor.rule;

import io.github.cognitoaudit.model.Gap;
import io.github.cognitoaudit.model.Listing;
import io.github.cognitoaudit.model.Observed;
import io.github.cognitoaudit.model.auth0.Auth0Client;
import io.github.cognitoaudit.model.intent.SelfSignUp;
import io.github.cognitoaudit.rule.ChainLink;
import io.github.cognitoaudit.rule.ComplianceClause.Framework;
import io.github.cognitoaudit.rule.Evidence;
import io.github.cognitoaudit.rule.OpenConnections;
import io.github.cognitoaudit.rule.Remediation;
import io.github.cognitoaudit.rule.Rule;
import io.github.cognitoaudit.rule.RuleDescriptor;
import io.github.cognitoaudit.rule.Severity;
import io.github.cognitoaudit.rule.Verdict;
import io.github.cognitoaudit.snapshot.World;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Flags clients through which strangers get a role that may do too much. */
public final class AnyoneCanObtainCredentials implements Rule<Auth0Client> {

    private static final RuleDescriptor DESCRIPTOR = rule(
                    "CHAIN-001", "anyone-can-obtain-credentials", Severity.HIGH, ChainLink.CLIENT)
            .title("Anyone can sign up and obtain far-reaching AWS credentials")
            .because("""
                    Every user of a connection can log in through every client that it is enabled for, and Cognito gives every \
                    such login the role of signed-in users. Where strangers can become users, what that role may do is what the \
                    whole Internet may do in the account.""")
            .see("https://auth0.com/docs/authenticate/database-connections")
            .see("https://auth0.com/docs/authenticate/identity-providers/social-identity-providers")
            .see("https://docs.aws.amazon.com/cognito/latest/developerguide/iam-roles.html")
            .fits(Framework.SOC_2, "CC6.2")
            .build();

    @Override
    public RuleDescriptor descriptor() {
        return DESCRIPTOR;
    }

    @Override
    public Optional<String> notExaminedBecause(World world) {
        if (world.intent().selfSignUp().filter(SelfSignUp.ALLOWED::equals).isPresent()) {
            return Optional.of("`intent.selfSignUp: allowed` is declared, so strangers may join");
        }
        return world.chain()
                .clients()
                .flatMap(Auth0Client::connections)
                .whySwitchedOff()
                .or(world.tenant().loginActions()::whySwitchedOff);
    }

    @Override
    public Listing<Auth0Client> subjects(World world) {
        return world.chain().clients();
    }

    /** Asks the rules on permissions only where strangers may get in. */
    @Override
    public Verdict judge(Auth0Client client, World world) {
        Observed<Boolean> joinable = Observed.both(
                client.joinableConnections().hasAny(),
                client.requiresOrganization().map(required -> !required));
        Observed<Boolean> open = Observed.both(joinable, isGated(world).map(gated -> !gated));
        return open.fold(
                strangers -> strangers ? judge(client, Optional.empty(), world) : Verdict.compliant(),
                gap -> judge(client, Optional.of(gap), world));
    }

    private static Verdict judge(Auth0Client client, Optional<Gap> whetherOpen, World world) {
        Listing<GraveReach> grave = GraveReach.of(client.clientId(), world);
        if (grave.items().isEmpty() && grave.isComplete()) {
            return Verdict.compliant();
        }
        if (grave.items().isEmpty() || whetherOpen.isPresent()) {
            List<Gap> unread = grave.items().isEmpty() ? grave.gaps() : List.of();
            return Verdict.undetermined(
                    Stream.concat(whetherOpen.stream(), unread.stream()).toList());
        }
        return violation(
                new OpenConnections(client, client.joinableConnections().items()), grave.items());
    }

    /** Whether an Action that runs after the login turns strangers away is known only where the team says so. */
    private static Observed<Boolean> isGated(World world) {
        Listing<String> actions = world.tenant().loginActions();
        boolean declared =
                world.intent().selfSignUp().filter(SelfSignUp.GATED::equals).isPresent();
        return actions.hasAny()
                .flatMap(any -> any && !declared
                        ? Observed.unknown(Gap.undecided(
                                "whether strangers pass the login",
                                "the post-login Action `" + actions.items().get(0)
                                        + "` may turn them away: declare `intent.selfSignUp: gated` if it does"))
                        : Observed.known(any));
    }

    private static Verdict violation(OpenConnections doors, List<GraveReach> grave) {
        GraveReach gravest = grave.get(0);
        List<Evidence> evidence = Stream.concat(
                        doors.evidence().stream(), grave.stream().map(GraveReach::evidence))
                .distinct()
                .toList();
        List<Remediation> mends = Stream.concat(
                        doors.remediation().stream(), gravest.violation().remediation().stream())
                .toList();
        return new Verdict.Violation(
                "anyone can join through connection " + doors.names() + ", log in through client `"
                        + doors.client().clientId() + "`, and " + gravest.story(),
                evidence,
                gravest.violation().witness(),
                mends);
    }
}
