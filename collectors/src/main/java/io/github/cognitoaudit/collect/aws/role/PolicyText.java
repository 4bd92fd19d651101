package io.github.cognitoaudit.collect.aws.role;

import io.github.cognitoaudit.collect.aws.call.AwsGaps;
import io.github.cognitoaudit.collect.aws.call.ReadOperation;
import io.github.cognitoaudit.model.Observed;
import io.github.cognitoaudit.policy.document.PolicyDocument;
import io.github.cognitoaudit.policy.document.PolicySyntaxException;
import org.jspecify.annotations.Nullable;

/** Reads policy documents as IAM sends them: JSON text, URL-encoded after RFC 3986 (facts.md 7); emulators send the bare JSON. */
final class PolicyText {

    private PolicyText() {}

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
