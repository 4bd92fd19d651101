package io.github.cognitoaudit.policy.validation;

import static io.github.cognitoaudit.policy.validation.Documents.places;
import static io.github.cognitoaudit.policy.validation.PolicyKind.IDENTITY;
import static io.github.cognitoaudit.policy.validation.PolicyKind.SESSION;
import static io.github.cognitoaudit.policy.validation.PolicyKind.TRUST;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.cognitoaudit.policy.document.PolicyDocument;
import io.github.cognitoaudit.policy.document.PolicySyntaxException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Reads a table of what IAM accepts: every construct of policy-engine.md section 1, with the warnings that it gets. */
final class PolicyLanguageTest {

    @ParameterizedTest
    @MethodSource("constructs")
    void iam_accepts(Accepted construct) throws PolicySyntaxException {
        PolicyValidation validation = PolicyValidation.of(construct.text(), construct.kind());

        assertThat(places(validation.problems()))
                .isEqualTo(construct.warnings().stream()
                        .map(warning -> "WARNING " + warning)
                        .toList());
        assertThat(validation.valid()).isTrue();
        assertThat(PolicyDocument.parseEncoded(construct.text()).statements()).isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("constructs")
    void iam_accepts_at_the_size_limit(Accepted construct) throws PolicySyntaxException {
        assertSizes(construct, 10_240, "POLICY_SIZE_EXCEEDS_IDENTITY_POLICY_QUOTA", IDENTITY);
        assertSizes(construct, 2_048, "POLICY_SIZE_EXCEEDS_SESSION_POLICY_QUOTA", SESSION);
        assertSizes(construct, 10_240, "POLICY_SIZE_EXCEEDS_ROLE_TRUST_POLICY_QUOTA", TRUST);
    }

    private static void assertSizes(Accepted construct, int limit, String code, PolicyKind kind)
            throws PolicySyntaxException {
        if (construct.kind() == kind && !construct.text().startsWith("%")) {
            String largest = padded(construct.text(), limit);
            assertThat(PolicyValidation.of(largest, kind).valid()).isTrue();
            assertThat(PolicyDocument.parseEncoded(largest).statements()).isNotEmpty();
            assertThat(Documents.errors(padded(construct.text(), limit + 1), kind))
                    .containsExactly(code);
        }
    }

    /** Returns the document with so many characters besides white space: with a long statement id, or a long name of an action. */
    private static String padded(String text, int size) {
        String place = text.contains("\"Sid\"") ? "s3:GetObject" : "\"Effect\"";
        String with = text.contains("\"Sid\"") ? "s3:GetObject%s" : "\"Sid\":\"%s\",\"Effect\"";
        String before = text.substring(0, text.indexOf(place)) + with.substring(0, with.indexOf('%'));
        String after = with.substring(with.indexOf('%') + 2) + text.substring(text.indexOf(place) + place.length());
        long used = (before + after)
                .chars()
                .filter(c -> !Character.isWhitespace(c) && c != '\ufeff')
                .count();
        return before + "x".repeat((int) (size - used)) + after;
    }

    static Stream<Accepted> constructs() {
        return Stream.of(
                        AcceptedElements.structure(),
                        AcceptedElements.actions(),
                        AcceptedElements.resources(),
                        AcceptedElements.principals(),
                        AcceptedConditions.operators(),
                        AcceptedConditions.values(),
                        AcceptedConditions.variables())
                .flatMap(List::stream);
    }
}
