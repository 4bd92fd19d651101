package io.github.cognitoaudit.collect.aws.role;

import io.github.cognitoaudit.collect.aws.call.AwsGaps;
import io.github.cognitoaudit.collect.aws.call.ReadOperation;
import io.github.cognitoaudit.model.Observed;
import io.github.cognitoaudit.model.aws.RolePolicy;
import io.github.cognitoaudit.policy.document.PolicyDocument;
import io.github.cognitoaudit.policy.document.PolicySyntaxException;
import io.github.cognitoaudit.policy.syntax.PolicyProblem;
import io.github.cognitoaudit.policy.syntax.ProblemCode;
import io.github.cognitoaudit.policy.validation.PolicyKind;
import io.github.cognitoaudit.policy.validation.PolicyValidation;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads policy documents as IAM sends them: JSON text, URL-encoded after RFC 3986 (facts.md 7); emulators send the bare JSON. */
final class PolicyText {

    private PolicyText() {}

    /** Reads a policy of permissions; where its text is JSON and no policy document, it says why. */
    static RolePolicy policy(
            ReadOperation operation, String subject, String name, Optional<String> arn, @Nullable String encoded) {
        Observed<PolicyDocument> document = read(operation, subject, encoded);
        List<PolicyProblem> refused = encoded == null || encoded.isBlank() || document.fold(known -> true, gap -> false)
                ? List.of()
                : PolicyValidation.of(encoded, PolicyKind.IDENTITY).problems();
        boolean json = refused.stream().noneMatch(problem -> problem.code() == ProblemCode.JSON_SYNTAX_ERROR);
        return new RolePolicy(name, arn, document, json ? refused : List.of());
    }

    /** Reads the document that an operation answered; one that is missing or can not be understood is a gap. */
    static Observed<PolicyDocument> read(ReadOperation operation, String subject, @Nullable String encoded) {
        if (encoded == null || encoded.isBlank()) {
            return Observed.unknown(
                    AwsGaps.malformed(operation, subject, "expected a policy document in the answer, found none"));
        }
        try {
            return Observed.known(PolicyDocument.parseEncoded(encoded));
        } catch (PolicySyntaxException e) {
            return Observed.unknown(AwsGaps.malformed(operation, subject, String.valueOf(e.getMessage())));
        }
    }
}
