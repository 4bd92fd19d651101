package io.github.cognitoaudit.model.aws;

import io.github.cognitoaudit.model.Listing;
import io.github.cognitoaudit.model.Observed;
import io.github.cognitoaudit.policy.document.PolicyDocument;
import io.github.cognitoaudit.policy.document.Statement;
import io.github.cognitoaudit.policy.syntax.PolicyProblem;
import io.github.cognitoaudit.policy.validation.PolicyKind;
import io.github.cognitoaudit.policy.validation.PolicyValidation;
import java.util.List;
import java.util.Optional;

/**
 * Describes a permissions policy of a role.
 *
 * @param name the policy's name
 * @param managedArn the ARN of a managed policy; empty for an inline one
 * @param document the policy document in force (for a managed policy, of its default version)
 * @param refused why the text that was read is no policy document, where it is JSON; empty where the document is known or no JSON was
 *     read
 */
public record RolePolicy(
        String name, Optional<String> managedArn, Observed<PolicyDocument> document, List<PolicyProblem> refused) {

    /** Copies the problems. */
    public RolePolicy {
        refused = List.copyOf(refused);
    }

    /** Describes a policy whose document is known or was not read. */
    public RolePolicy(String name, Optional<String> managedArn, Observed<PolicyDocument> document) {
        this(name, managedArn, document, List.of());
    }

    Listing<TagUse> tagUses(String layer, IamRole role) {
        return Listing.from(document.map(known -> known.statements().stream()
                .map(statement ->
                        new TagUse(role, layer + name + statement.pointer(), known.principalTagsOf(statement)))
                .filter(use -> !use.tags().isEmpty())
                .toList()));
    }

    /** Returns the statements that were read; none where the document was not, which is a gap of the role's. */
    public List<Statement> statements() {
        return document.fold(PolicyDocument::statements, gap -> List.of());
    }

    /** Tells whether AWS maintains the policy, so that nobody else can change it. */
    public boolean isOfAws() {
        return managedArn.filter(arn -> arn.contains(":iam::aws:policy/")).isPresent();
    }

    /** Returns what is wrong with the text, errors and warnings; nothing is known of one that was not read. */
    public List<PolicyProblem> problems() {
        return document.fold(
                known ->
                        PolicyValidation.of(known.source(), PolicyKind.IDENTITY).problems(),
                gap -> refused);
    }
}
