package io.github.cognitoaudit.collect.aws.role;

import io.github.cognitoaudit.collect.aws.call.AwsGaps;
import io.github.cognitoaudit.collect.aws.call.MalformedAnswerException;
import io.github.cognitoaudit.collect.aws.call.ReadOperation;
import io.github.cognitoaudit.model.Observed;
import io.github.cognitoaudit.policy.PolicyDocument;
import io.github.cognitoaudit.policy.PolicySyntaxException;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Reads policy documents as IAM sends them: JSON text, URL-encoded after RFC 3986 (facts.md 7). */
final class PolicyText {

    private static final int HEXADECIMAL = 16;

    private PolicyText() {}

    /** Reads the document that an operation answered; one that is missing or can not be understood is a gap. */
    static Observed<PolicyDocument> read(ReadOperation operation, String subject, @Nullable String encoded) {
        if (encoded == null || encoded.isBlank()) {
            return Observed.unknown(
                    AwsGaps.malformed(operation, subject, "expected a policy document in the answer, found none"));
        }
        try {
            return Observed.known(PolicyDocument.parse(decoded(encoded.strip())));
        } catch (PolicySyntaxException | MalformedAnswerException e) {
            return Observed.unknown(AwsGaps.malformed(operation, subject, String.valueOf(e.getMessage())));
        }
    }

    /** Decodes what is encoded; emulators send the bare JSON. A plus sign stays one, as RFC 3986 has it. */
    private static String decoded(String text) {
        if (text.startsWith("{")) {
            return text;
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(text.length());
        int at = 0;
        while (at < text.length()) {
            char next = text.charAt(at);
            if (next == '%') {
                bytes.write(hexadecimal(text, at + 1));
                at += 3;
            } else {
                bytes.writeBytes(String.valueOf(next).getBytes(StandardCharsets.UTF_8));
                at++;
            }
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes.toByteArray()))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new MalformedAnswerException("expected a URL-encoded policy document, found bytes that are no UTF-8");
        }
    }

    private static int hexadecimal(String text, int at) {
        int high = at + 1 < text.length() ? Character.digit(text.charAt(at), HEXADECIMAL) : -1;
        int low = at + 1 < text.length() ? Character.digit(text.charAt(at + 1), HEXADECIMAL) : -1;
        if (high < 0 || low < 0) {
            throw new MalformedAnswerException(
                    "expected a URL-encoded policy document, found a bad escape at character " + (at - 1));
        }
        return high * HEXADECIMAL + low;
    }
}
