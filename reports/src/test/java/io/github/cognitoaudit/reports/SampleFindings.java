package io.github.cognitoaudit.reports;

import io.github.cognitoaudit.finding.Finding;
import io.github.cognitoaudit.finding.Fingerprint;
import io.github.cognitoaudit.model.Gap;
import io.github.cognitoaudit.model.GapReason;
import io.github.cognitoaudit.model.ResourceId;
import io.github.cognitoaudit.rule.ChainLink;
import io.github.cognitoaudit.rule.Evidence;
import io.github.cognitoaudit.rule.Remediation;
import io.github.cognitoaudit.rule.RuleDescriptor;
import io.github.cognitoaudit.rule.Severity;
import io.github.cognitoaudit.rule.Witness;
import java.util.List;
import java.util.Optional;

/** Builds the findings that the sample audits hold. */
final class SampleFindings {
    static final String PROVIDER = "arn:aws:iam::111122223333:oidc-provider/login.acme.com/";
    static final String ROLE = "arn:aws:iam::111122223333:role/acme-app-authenticated";
    static final Gap DENIED = new Gap(
            GapReason.ACCESS_DENIED,
            "iam:GetRolePolicy",
            "User: arn:aws:iam::111122223333:user/auditor is not authorized to perform: iam:GetRolePolicy on resource: role"
                    + " acme-app-authenticated",
            List.of("iam:GetRolePolicy", "iam:GetAccountAuthorizationDetails"));

    private SampleFindings() {}

    static Finding audience() {
        List<Evidence> evidence = List.of(
                Evidence.configured("ClientIDList", "hk3Acme0f9", "[9aZOldClient]", "iam:GetOpenIDConnectProvider"));
        return new Finding(
                SampleRules.AUDIENCE,
                Severity.CRITICAL,
                Finding.Status.VIOLATION,
                "production",
                new ResourceId(PROVIDER),
                "the provider lists `9aZOldClient`; it should list the client `hk3Acme0f9` (Acme Web)",
                evidence,
                Optional.of(Witness.token("hk3Acme0f9", "authenticated")),
                List.of(new Remediation(
                        Remediation.Side.AWS,
                        "Add the client id to the provider's audiences.",
                        "aws iam add-client-id-to-open-id-connect-provider \\\n  --open-id-connect-provider-arn "
                                + PROVIDER + " \\\n  --client-id hk3Acme0f9",
                        "resource \"aws_iam_openid_connect_provider\" \"auth0\" {\n  client_id_list = [\"hk3Acme0f9\"]\n}",
                        "Takes effect at once; breaks no login.")),
                List.of(),
                Fingerprint.of("OIDC-004", "production", new ResourceId(PROVIDER), evidence));
    }

    static Finding slash() {
        List<Evidence> evidence = List.of(
                Evidence.configured("Url", "login.acme.com", "login.acme.com/", "iam:GetOpenIDConnectProvider"));
        return violation(SampleRules.SLASH, Severity.HIGH, "production", new ResourceId(PROVIDER), evidence);
    }

    static Finding thumbprint() {
        List<Evidence> evidence = List.of(
                Evidence.configured(
                        "ThumbprintList",
                        "08745487e891c19e3078c1f2a07e452950ef36f6",
                        "[933c6ddee95c9c41a40f9f50493d82be03ad87bf]",
                        "iam:GetOpenIDConnectProvider"),
                Evidence.observed(
                        "chain/1/sha1",
                        "the thumbprint, or a configured value that equals it",
                        "08745487e891c19e3078c1f2a07e452950ef36f6",
                        "TLS login.acme.com:443"));
        return violation(SampleRules.THUMBPRINT, Severity.MEDIUM, "production", new ResourceId(PROVIDER), evidence);
    }

    static Finding conformant() {
        List<Evidence> evidence =
                List.of(Evidence.configured("oidc_conformant", "true", "false", "GET /api/v2/clients/hk3Acme0f9"));
        ResourceId subject = ResourceId.ofAuth0("acme.eu.auth0.com", "client", "hk3Acme0f9");
        return violation(SampleRules.CONFORMANT, Severity.LOW, "production", subject, evidence);
    }

    static Finding unreadRole() {
        return unread("production", new ResourceId(ROLE));
    }

    static List<Evidence> evidenceOfRole(int number) {
        return List.of(Evidence.configured(
                "policies/inline-" + number + "/Statement/0",
                "named actions",
                "Action: *, Resource: *",
                "iam:GetRolePolicy"));
    }

    static Finding violation(
            RuleDescriptor rule, Severity severity, String target, ResourceId subject, List<Evidence> evidence) {
        return new Finding(
                rule,
                severity,
                Finding.Status.VIOLATION,
                target,
                subject,
                "`" + evidence.get(0).path() + "` is `" + evidence.get(0).actual() + "`, and should be `"
                        + evidence.get(0).expected() + "`",
                evidence,
                Optional.empty(),
                List.of(new Remediation(
                        rule.link() == ChainLink.CLIENT ? Remediation.Side.AUTH0 : Remediation.Side.AWS,
                        "Set the value that is needed.",
                        "aws iam put-role-policy --role-name acme-app --policy-name inline --policy-document"
                                + " file://least.json",
                        "",
                        "Takes effect within a minute; breaks no login.")),
                List.of(),
                Fingerprint.of(rule.id(), target, subject, evidence));
    }

    static Finding unread(String target, ResourceId subject) {
        return new Finding(
                SampleRules.WIDE,
                Severity.HIGH,
                Finding.Status.UNDETERMINED,
                target,
                subject,
                "the policies of the role were not read",
                List.of(),
                Optional.empty(),
                List.of(),
                List.of(DENIED),
                Fingerprint.of("PERM-001", target, subject, List.of()));
    }
}
