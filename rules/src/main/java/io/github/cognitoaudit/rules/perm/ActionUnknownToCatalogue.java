package io.github.cognitoaudit.rules.perm;

import static io.github.cognitoaudit.rule.ChainLink.PERMISSIONS;
import static io.github.cognitoaudit.rule.RuleDescriptor.rule;
import static io.github.cognitoaudit.rule.Severity.LOW;

import io.github.cognitoaudit.model.Gap;
import io.github.cognitoaudit.model.Listing;
import io.github.cognitoaudit.model.aws.IamRole;
import io.github.cognitoaudit.model.aws.RolePolicy;
import io.github.cognitoaudit.policy.catalogue.Catalogue;
import io.github.cognitoaudit.policy.document.Statement;
import io.github.cognitoaudit.rule.Evidence;
import io.github.cognitoaudit.rule.Remediation;
import io.github.cognitoaudit.rule.Rule;
import io.github.cognitoaudit.rule.RuleDescriptor;
import io.github.cognitoaudit.rule.Verdict;
import io.github.cognitoaudit.snapshot.World;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Flags policies that name an action which AWS is not known to have. */
public final class ActionUnknownToCatalogue implements Rule<IamRole> {

    private static final RuleDescriptor DESCRIPTOR = rule("PERM-020", "action-unknown-to-catalogue", LOW, PERMISSIONS)
            .title("Policy names an unknown action")
            .because(
                    "IAM stores every action name. A mistyped or retired one allows nothing, and a Deny of it forbids nothing; one"
                            + " that AWS added later is not weighed by the other rules.")
            .see(
                    "https://docs.aws.amazon.com/service-authorization/latest/reference/reference_policies_actions-resources-contextkeys.html")
            .see("https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_action.html")
            .build();

    @Override
    public RuleDescriptor descriptor() {
        return DESCRIPTOR;
    }

    @Override
    public Listing<IamRole> subjects(World world) {
        return world.chain().roles();
    }

    @Override
    public Verdict judge(IamRole role, World world) {
        List<Evidence> evidence = new ArrayList<>();
        List<Remediation> mends = new ArrayList<>();
        role.policies().items().forEach(policy -> judge(role, policy, "policies/", evidence, mends));
        role.boundary()
                .fold(limit -> limit.stream().toList(), gap -> List.<RolePolicy>of())
                .forEach(limit -> judge(role, limit, "boundary/", evidence, mends));
        List<Gap> unread = role.permissionGaps();
        if (!evidence.isEmpty()) {
            return violation(evidence, mends);
        }
        return unread.isEmpty()
                ? Verdict.compliant("for the actions known on " + date())
                : Verdict.undetermined(unread);
    }

    private static void judge(
            IamRole role, RolePolicy policy, String where, List<Evidence> evidence, List<Remediation> mends) {
        List<Evidence> found = policy.statements().stream()
                .flatMap(statement -> unknown(statement).stream()
                        .map(action -> Evidence.configured(
                                where
                                        + policy.name()
                                        + statement.pointer()
                                        + (statement.actions().negated() ? "/NotAction" : "/Action"),
                                "an action of the catalogue of " + date(),
                                action,
                                "iam:GetAccountAuthorizationDetails")))
                .toList();
        evidence.addAll(found);
        if (!found.isEmpty()) {
            mends.add(Remediation.droppingActions(
                    role,
                    policy,
                    found.stream().map(Evidence::actual).distinct().toList()));
        }
    }

    private static List<String> unknown(Statement statement) {
        return statement.literalActions().stream()
                .filter(action -> Catalogue.shipped().action(action).isEmpty())
                .distinct()
                .toList();
    }

    private static Verdict violation(List<Evidence> evidence, List<Remediation> mends) {
        String names = evidence.stream().map(Evidence::actual).distinct().collect(Collectors.joining("`, `", "`", "`"));
        return Verdict.violation(
                names + (evidence.size() == 1 ? " is" : " are") + " not in the catalogue of " + date()
                        + ": mistyped, retired or newer",
                evidence,
                mends);
    }

    private static String date() {
        return Catalogue.shipped().provenance().date();
    }
}
