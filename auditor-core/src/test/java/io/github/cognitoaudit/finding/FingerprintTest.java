package io.github.cognitoaudit.finding;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cognitoaudit.model.ResourceId;
import io.github.cognitoaudit.rule.Evidence;
import java.util.List;
import org.junit.jupiter.api.Test;

final class FingerprintTest {

    private static final ResourceId SUBJECT = new ResourceId("arn:aws:iam::111122223333:oidc-provider/login.acme.com");

    @Test
    void reworded_evidence_keeps_the_fingerprint() {
        Evidence before =
                Evidence.configured("ThumbprintList", "the last certificate", "aa", "iam:GetOpenIDConnectProvider");
        Evidence after = Evidence.configured("ThumbprintList", "sha-1 of the last one", "aa", "iam:Get");

        assertThat(fingerprint(before)).isEqualTo(fingerprint(after));
    }

    @Test
    void a_changed_setting_makes_it_another_finding() {
        assertThat(fingerprint(Evidence.configured("Url", "x", "a.example", "c")))
                .isNotEqualTo(fingerprint(Evidence.configured("Url", "x", "b.example", "c")));
    }

    @Test
    void a_value_that_changes_by_itself_does_not() {
        assertThat(fingerprint(Evidence.observed("certificate", "x", "aa", "TLS")))
                .isEqualTo(fingerprint(Evidence.observed("certificate", "x", "bb", "TLS")));
    }

    @Test
    void the_order_of_the_evidence_does_not_matter() {
        Evidence first = Evidence.configured("a", "x", "1", "c");
        Evidence second = Evidence.configured("b", "x", "2", "c");

        assertThat(fingerprint(first, second)).isEqualTo(fingerprint(second, first));
    }

    @Test
    void parts_can_not_be_mistaken_for_each_other() {
        assertThat(Fingerprint.of("OIDC-001", "ab", new ResourceId("c"), List.of()))
                .isNotEqualTo(Fingerprint.of("OIDC-001", "a", new ResourceId("bc"), List.of()));
    }

    private static Fingerprint fingerprint(Evidence... evidence) {
        return Fingerprint.of("OIDC-001", "production", SUBJECT, List.of(evidence));
    }
}
