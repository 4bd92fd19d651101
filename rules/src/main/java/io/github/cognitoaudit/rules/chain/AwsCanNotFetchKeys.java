package io.github.cognitoaudit.rules.chain;

import static io.github.cognitoaudit.rule.RuleDescriptor.rule;

import io.github.cognitoaudit.model.Listing;
import io.github.cognitoaudit.model.auth0.KeyFetch;
import io.github.cognitoaudit.model.auth0.NetworkAcl;
import io.github.cognitoaudit.model.oidc.IssuerSite;
import io.github.cognitoaudit.rule.ChainLink;
import io.github.cognitoaudit.rule.Evidence;
import io.github.cognitoaudit.rule.Remediation;
import io.github.cognitoaudit.rule.Rule;
import io.github.cognitoaudit.rule.RuleDescriptor;
import io.github.cognitoaudit.rule.Severity;
import io.github.cognitoaudit.rule.Verdict;
import io.github.cognitoaudit.snapshot.World;
import java.util.List;
import java.util.Optional;

/** Flags network access control lists of the tenant that keep AWS from the keys of the issuer. */
public final class AwsCanNotFetchKeys implements Rule<IssuerSite> {

    private static final RuleDescriptor DESCRIPTOR = rule(
                    "CHAIN-004", "aws-can-not-fetch-keys", Severity.HIGH, ChainLink.ISSUER)
            .title("A network access control list keeps AWS from the keys")
            .because("""
                    AWS fetches the discovery document and the keys of the issuer from addresses that it does not publish. A list \
                    that blocks the authentication endpoints for everyone blocks AWS as well, and every login ends with \
                    "Couldn't retrieve verification key from your identity provider".""")
            .see("https://auth0.com/docs/secure/tenant-access-control-list")
            .see("https://auth0.com/docs/secure/tenant-access-control-list/reference")
            .see("https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_providers_create_oidc.html")
            .build();

    @Override
    public RuleDescriptor descriptor() {
        return DESCRIPTOR;
    }

    @Override
    public Optional<String> notExaminedBecause(World world) {
        return world.tenant().networkAcls().whySwitchedOff();
    }

    @Override
    public Listing<IssuerSite> subjects(World world) {
        return Listing.of(List.of(world.issuer()));
    }

    @Override
    public Verdict judge(IssuerSite issuer, World world) {
        String host = world.scope().issuer();
        KeyFetch fetch = KeyFetch.through(world.tenant().networkAcls(), host);
        return fetch.blockedBy()
                .map(list -> violation(list, host))
                .orElseGet(() -> fetch.open().isEmpty() ? Verdict.compliant() : Verdict.undetermined(fetch.open()));
    }

    private static Verdict violation(NetworkAcl list, String host) {
        return Verdict.violation(
                "network ACL `" + list.aclId() + "` (`" + list.description() + "`) blocks every request to `" + host
                        + "`, AWS's for the keys included",
                List.of(Evidence.configured(
                        "network-acls/" + list.aclId() + "/rule",
                        "a list that lets AWS fetch the keys",
                        list.action() + " in scope " + list.scope() + " for " + list.criteria(),
                        "GET /api/v2/network-acls")),
                List.of(
                        new Remediation(
                                Remediation.Side.AUTH0,
                                "Switch the list off, or limit it to the sources or to the domain that it is meant for.",
                                "auth0 api patch network-acls/" + list.aclId() + " --data '{\"active\":false}'",
                                """
                        # the network ACL %s
                        resource "auth0_network_acl" "logins" {
                          active = false
                        }
                        """.formatted(list.aclId()),
                                "Lets everyone reach the login again whom only this list kept out; logins with AWS begin to work.")));
    }
}
