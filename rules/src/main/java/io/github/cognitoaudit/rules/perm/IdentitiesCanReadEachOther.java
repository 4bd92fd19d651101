package io.github.cognitoaudit.rules.perm;

import static io.github.cognitoaudit.rule.ChainLink.PERMISSIONS;
import static io.github.cognitoaudit.rule.RuleDescriptor.rule;
import static io.github.cognitoaudit.rule.Severity.MEDIUM;

import io.github.cognitoaudit.model.Listing;
import io.github.cognitoaudit.policy.catalogue.IdentityBindings;
import io.github.cognitoaudit.policy.catalogue.IdentityBindings.Access;
import io.github.cognitoaudit.policy.catalogue.IdentityBindings.Binding;
import io.github.cognitoaudit.policy.isolate.IsolationScope;
import io.github.cognitoaudit.rule.ComplianceClause.Framework;
import io.github.cognitoaudit.rule.Rule;
import io.github.cognitoaudit.rule.RuleDescriptor;
import io.github.cognitoaudit.rule.Verdict;
import io.github.cognitoaudit.snapshot.RolePair;
import io.github.cognitoaudit.snapshot.World;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Flags pairs of roles with which two identities of one pool can read one resource, or take messages from one queue or stream. */
public final class IdentitiesCanReadEachOther implements Rule<RolePair> {

    private static final RuleDescriptor DESCRIPTOR = rule(
                    "PERM-007", "identities-can-read-each-other", MEDIUM, PERMISSIONS)
            .title("Two identities can read one resource")
            .because(
                    "Every user gets the same role, so that only the policy keeps one user from reading what another one stored,"
                            + " or from taking messages out of the queue before another one does. A variable for the identity in the"
                            + " resource or its key does that; a resource that is meant for all can be declared as shared.")
            .see("https://docs.aws.amazon.com/cognito/latest/developerguide/iam-roles.html")
            .see("https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_variables.html")
            .see("https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/specifying-conditions.html")
            .fits(Framework.OWASP_ASVS, "4.2.1")
            .fits(Framework.ISO_27001, "A.8.3")
            .build();

    private static final Set<String> SERVICES = Set.of("s3", "dynamodb", "cognito-sync", "iot", "sqs", "kinesis");

    /** What takes messages away that another identity may be waiting for. */
    private static final Set<String> DELETES = Set.of("sqs:DeleteMessage", "sqs:PurgeQueue");

    private static final SharedAccess ASKED = new SharedAccess(
            IsolationScope.everything()
                    .ofServices(SERVICES)
                    .ofActions(Stream.concat(
                                    IdentityBindings.shipped().stream()
                                            .filter(binding -> binding.access() == Access.READ)
                                            .map(Binding::action),
                                    DELETES.stream())
                            .collect(Collectors.toUnmodifiableSet())),
            "delete from");

    @Override
    public RuleDescriptor descriptor() {
        return DESCRIPTOR;
    }

    @Override
    public Listing<RolePair> subjects(World world) {
        return RolePair.allOf(world);
    }

    @Override
    public Verdict judge(RolePair pair, World world) {
        return ASKED.judge(pair, world);
    }
}
