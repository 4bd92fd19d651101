package io.github.cognitoaudit.model.aws;

import io.github.cognitoaudit.model.Listing;
import io.github.cognitoaudit.model.Observed;
import io.github.cognitoaudit.policy.document.PolicyDocument;
import io.github.cognitoaudit.policy.document.Statement;
import java.util.List;
import java.util.Optional;

/**
 * Describes a permissions policy of a role.
 *
 * @param name the policy's name
 * @param managedArn the ARN of a managed policy; empty for an inline one
 * @param document the policy document in force (for a managed policy, of its default version)
 */
public record RolePolicy(String name, Optional<String> managedArn, Observed<PolicyDocument> document) {

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
}
