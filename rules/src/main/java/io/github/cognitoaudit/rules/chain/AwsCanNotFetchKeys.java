package io.github.cognitoaudit.rules.chain;

import static io.github.cognitoaudit.rule.RuleDescriptor.rule;

import io.github.cognitoaudit.model.Gap;
import io.github.cognitoaudit.model.Listing;
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
import java.util.ArrayList;
import java.util.Comparator;
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

    /** Asks the lists in the order of Auth0: the first that a request meets decides, and one that only logs decides nothing. */
    @Override
    public Verdict judge(IssuerSite issuer, World world) {
        String host = world.scope().issuer();
        Listing<NetworkAcl> lists = world.tenant().networkAcls();
        List<Gap> mayLetIn = new ArrayList<>(lists.gaps());
        List<Gap> mayKeepOut = new ArrayList<>(lists.gaps());
        for (NetworkAcl list : inOrder(lists.items(), host)) {
            boolean everyone = list.meetsEveryLoginAt(host);
            boolean allows = list.action().equals("allow");
            boolean blocks = list.action().equals("block");
            if (everyone && blocks) {
                return mayLetIn.isEmpty() ? violation(list, host) : Verdict.undetermined(mayLetIn);
            }
            if (everyone && allows) {
                break;
            }
            if (!blocks) {
                mayLetIn.add(doubt(list));
            }
            if (!allows) {
                mayKeepOut.add(doubt(list));
            }
        }
        return mayKeepOut.isEmpty() ? Verdict.compliant() : Verdict.undetermined(mayKeepOut);
    }

    private static List<NetworkAcl> inOrder(List<NetworkAcl> lists, String host) {
        return lists.stream()
                .filter(list -> list.mayMeetLoginsAt(host) && !list.action().equals("log"))
                .sorted(Comparator.comparingInt(NetworkAcl::priority).thenComparing(NetworkAcl::action))
                .toList();
    }

    private static Gap doubt(NetworkAcl list) {
        return Gap.undecided(
                "whether network ACL `" + list.aclId() + "` meets AWS",
                "it has the action `" + list.action() + "` for " + list.criteria()
                        + ", and AWS does not publish where it fetches keys from");
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
