package io.github.cognitoaudit.reports;

import io.github.cognitoaudit.finding.Audit;
import io.github.cognitoaudit.finding.ChainVerdict;
import io.github.cognitoaudit.finding.Examined;
import io.github.cognitoaudit.finding.Finding;
import io.github.cognitoaudit.finding.Fingerprint;
import io.github.cognitoaudit.finding.LinkVerdict;
import io.github.cognitoaudit.finding.TargetGap;
import io.github.cognitoaudit.gate.Gate;
import io.github.cognitoaudit.gate.GateResult;
import io.github.cognitoaudit.gate.GateSettings;
import io.github.cognitoaudit.model.Gap;
import io.github.cognitoaudit.model.GapReason;
import io.github.cognitoaudit.model.ResourceId;
import io.github.cognitoaudit.reports.content.Report;
import io.github.cognitoaudit.reports.content.ToolInfo;
import io.github.cognitoaudit.rule.ChainLink;
import io.github.cognitoaudit.rule.Evidence;
import io.github.cognitoaudit.rule.Remediation;
import io.github.cognitoaudit.rule.RuleDescriptor;
import io.github.cognitoaudit.rule.Severity;
import io.github.cognitoaudit.rule.Witness;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Builds the audits that the tests of the reports print. */
public final class Audits {
    public static final ToolInfo TOOL = ToolInfo.cognitoAudit("1.2.3");
    public static final Instant TAKEN = Instant.parse("2026-11-22T09:30:00Z");

    private static final List<Severity> SEVERITIES = List.of(Severity.values());
    private static final String DIGEST = "3f786850e387550fdab836ed7e6dc881de23001b5fb9a5c0b2c5f4b0a1b2c3d4";
    private static final String PROVIDER = "arn:aws:iam::111122223333:oidc-provider/login.acme.com/";
    private static final String ROLE = "arn:aws:iam::111122223333:role/acme-app-authenticated";
    private static final String POOL = "eu-west-1:0a1b2c3d-4e5f-6789-abcd-ef0123456789";

    static final RuleDescriptor AUDIENCE = RuleDescriptor.rule(
                    "OIDC-004", "audience-lacks-client", Severity.CRITICAL, ChainLink.AUDIENCE)
            .title("Provider does not list the client as an audience")
            .because("Cognito refuses every ID token whose audience the provider does not list, so all logins of the"
                    + " client fail.")
            .see("https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_providers_create_oidc.html")
            .build();
    static final RuleDescriptor SLASH = RuleDescriptor.rule(
                    "OIDC-003", "provider-url-slash-wrong-for-use", Severity.HIGH, ChainLink.PROVIDER)
            .title("Provider URL ends in a slash that Cognito does not expect")
            .because("Cognito compares the issuer without its final slash, so a provider with one is never found.")
            .see("https://docs.aws.amazon.com/cognito/latest/developerguide/open-id.html")
            .see("https://github.com/aws-amplify/amplify-js/issues/9315")
            .reportedBy("aws-amplify/amplify-js#9315")
            .build();
    static final RuleDescriptor THUMBPRINT = RuleDescriptor.rule(
                    "OIDC-009", "thumbprint-stale", Severity.MEDIUM, ChainLink.THUMBPRINT)
            .title("Thumbprint matches no certificate that the issuer presents")
            .because("AWS verifies this chain with its own CA library; the thumbprint is only the fall-back.")
            .see(
                    "https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_providers_create_oidc_verify-thumbprint.html")
            .build();
    static final RuleDescriptor WIDE = RuleDescriptor.rule(
                    "PERM-001", "role-may-do-everything", Severity.HIGH, ChainLink.PERMISSIONS)
            .title("Role may call every action on every resource")
            .because("Whoever signs in holds the account.")
            .see("https://docs.aws.amazon.com/IAM/latest/UserGuide/best-practices.html")
            .build();
    static final RuleDescriptor CONFORMANT = RuleDescriptor.rule(
                    "AUTH0-003", "client-not-oidc-conformant", Severity.LOW, ChainLink.CLIENT)
            .title("Client does not follow the OIDC specification strictly")
            .because("A client that is not conformant may put other values into its tokens.")
            .see("https://auth0.com/docs/authenticate/login/oidc-conformant-authentication")
            .build();
    static final RuleDescriptor RS256 = RuleDescriptor.rule(
                    "AUTH0-001", "id-token-not-signed-with-rs256", Severity.HIGH, ChainLink.CLIENT)
            .title("ID token is not signed with RS256")
            .because("Cognito verifies RSA signatures only.")
            .see("https://auth0.com/docs/get-started/applications/signing-algorithms")
            .build();
    static final RuleDescriptor CEILING = RuleDescriptor.rule(
                    "PERM-009", "role-exceeds-its-ceiling", Severity.HIGH, ChainLink.PERMISSIONS)
            .title("Role may do more than the team declares")
            .because("What the team did not mean to grant is granted.")
            .see("https://docs.aws.amazon.com/IAM/latest/UserGuide/best-practices.html")
            .build();

    private static final Gap DENIED = new Gap(
            GapReason.ACCESS_DENIED,
            "iam:GetRolePolicy",
            "User: arn:aws:iam::111122223333:user/auditor is not authorized to perform: iam:GetRolePolicy on resource: role"
                    + " acme-app-authenticated",
            List.of("iam:GetRolePolicy", "iam:GetAccountAuthorizationDetails"));

    private Audits() {}

    /** Returns an audit of two targets, one flawed in several links, one sound. */
    public static Audit small() {
        return new Audit(
                DIGEST,
                TAKEN,
                List.of(flawedChain("production"), soundChain("staging")),
                List.of(audience(), slash(), thumbprint(), conformant(), unreadRole()),
                List.of(
                        new Examined(RS256, 2, 0, 0, Optional.empty()),
                        new Examined(CONFORMANT, 2, 1, 0, Optional.empty()),
                        new Examined(SLASH, 2, 1, 0, Optional.empty()),
                        new Examined(AUDIENCE, 2, 1, 0, Optional.empty()),
                        new Examined(THUMBPRINT, 2, 1, 0, Optional.empty()),
                        new Examined(WIDE, 2, 0, 1, Optional.empty()),
                        new Examined(CEILING, 0, 0, 0, Optional.of("`intent.ceiling` is not declared"))),
                List.of(
                        new TargetGap("production", DENIED),
                        new TargetGap(
                                "staging",
                                new Gap(
                                        GapReason.TIMED_OUT,
                                        "GET /api/v2/tenants/settings",
                                        "no answer in 20 s",
                                        List.of()))));
    }

    /** Returns an audit in which all that was examined holds. */
    public static Audit sound() {
        return new Audit(
                DIGEST,
                TAKEN,
                List.of(soundChain("staging")),
                List.of(),
                List.of(new Examined(RS256, 1, 0, 0, Optional.empty()), new Examined(SLASH, 1, 0, 0, Optional.empty())),
                List.of());
    }

    /** Returns an audit that examined nothing. */
    public static Audit empty() {
        return new Audit(DIGEST, TAKEN, List.of(), List.of(), List.of(), List.of());
    }

    /** Returns an audit every text of which, rules aside, is the hostile one. */
    public static Audit hostile(String text) {
        List<Evidence> evidence = List.of(Evidence.configured(text, text, text, text));
        ResourceId subject = new ResourceId(text);
        Gap gap = new Gap(GapReason.MALFORMED, text, text, List.of(text));
        Finding broken = new Finding(
                AUDIENCE,
                Severity.CRITICAL,
                Finding.Status.VIOLATION,
                text,
                subject,
                text,
                evidence,
                Optional.of(new Witness(Map.of(text, text))),
                List.of(new Remediation(Remediation.Side.AWS, text, text, text, text)),
                List.of(),
                Fingerprint.of("OIDC-004", text, subject, evidence));
        Finding open = new Finding(
                WIDE,
                Severity.HIGH,
                Finding.Status.UNDETERMINED,
                text,
                subject,
                text,
                List.of(),
                Optional.empty(),
                List.of(),
                List.of(gap),
                Fingerprint.of("PERM-001", text, subject, List.of()));
        List<LinkVerdict> links = List.of(
                new LinkVerdict(ChainLink.CLIENT, LinkVerdict.Status.SOUND, text, text),
                new LinkVerdict(ChainLink.AUDIENCE, LinkVerdict.Status.FLAWED, text, text),
                new LinkVerdict(ChainLink.PERMISSIONS, LinkVerdict.Status.UNDETERMINED, text, text));
        return new Audit(
                DIGEST,
                TAKEN,
                List.of(new ChainVerdict(text, text, text, links)),
                List.of(broken, open),
                List.of(
                        new Examined(AUDIENCE, 1, 1, 0, Optional.empty()),
                        new Examined(CEILING, 0, 0, 0, Optional.of(text))),
                List.of(new TargetGap(text, gap)));
    }

    /** Returns an audit of many targets with as many violations as asked for, and a tenth of them undetermined besides. */
    public static Audit large(int violations, int targets) {
        List<ChainVerdict> chains = new ArrayList<>();
        for (int target = 0; target < targets; target++) {
            chains.add(target % 3 == 0 ? soundChain(target(target)) : flawedChain(target(target)));
        }
        List<Finding> findings = new ArrayList<>();
        for (int number = 0; number < violations; number++) {
            ResourceId subject = new ResourceId(ROLE + "-" + number);
            Severity severity = SEVERITIES.get(number % SEVERITIES.size());
            findings.add(violation(WIDE, severity, target(number % targets), subject, evidenceOfRole(number)));
        }
        for (int number = 0; number < violations / 10; number++) {
            findings.add(unread(target(number % targets), new ResourceId(ROLE + "-" + number)));
        }
        return new Audit(
                DIGEST,
                TAKEN,
                chains,
                findings,
                List.of(new Examined(WIDE, violations * 2, violations, violations / 10, Optional.empty())),
                List.of(new TargetGap(target(0), DENIED)));
    }

    /** Returns what the gate of an unset configuration says. */
    public static GateResult gate(Audit audit) {
        return new Gate(GateSettings.defaults()).judge(audit, TAKEN);
    }

    /** Returns the audit with its gate and the tool's name. */
    public static Report report(Audit audit) {
        return new Report(audit, gate(audit), TOOL);
    }

    private static String target(int number) {
        return String.format("target-%03d", number);
    }

    private static ChainVerdict flawedChain(String name) {
        return new ChainVerdict(
                name,
                "tenant acme.eu.auth0.com, issuer login.acme.com, account 111122223333, region eu-west-1",
                "login.acme.com",
                List.of(
                        flawed(ChainLink.CLIENT, "OIDC conformant", "`hk3Acme0f9` (Acme Web) is not OIDC conformant"),
                        sound(ChainLink.ISSUER, "https://login.acme.com/"),
                        flawed(ChainLink.PROVIDER, "login.acme.com", "login.acme.com/"),
                        flawed(ChainLink.AUDIENCE, "hk3Acme0f9", "9aZOldClient"),
                        flawed(
                                ChainLink.THUMBPRINT,
                                "08745487e891c19e3078c1f2a07e452950ef36f6",
                                "933c6ddee95c9c41a40f9f50493d82be03ad87bf"),
                        sound(ChainLink.POOL, POOL),
                        sound(ChainLink.SLOT, ROLE),
                        sound(ChainLink.TRUST, "aud = " + POOL + ", amr = authenticated"),
                        new LinkVerdict(
                                ChainLink.PERMISSIONS,
                                LinkVerdict.Status.UNDETERMINED,
                                "no statement that allows everything",
                                "not read: iam:GetRolePolicy was refused")));
    }

    private static ChainVerdict soundChain(String name) {
        List<LinkVerdict> links = new ArrayList<>();
        for (ChainLink link : ChainLink.values()) {
            links.add(sound(link, "as it should be"));
        }
        return new ChainVerdict(
                name,
                "tenant acme-staging.eu.auth0.com, account 444455556666, region eu-west-1",
                "acme-staging.eu.auth0.com",
                links);
    }

    private static LinkVerdict sound(ChainLink link, String value) {
        return new LinkVerdict(link, LinkVerdict.Status.SOUND, value, value);
    }

    private static LinkVerdict flawed(ChainLink link, String expected, String actual) {
        return new LinkVerdict(link, LinkVerdict.Status.FLAWED, expected, actual);
    }

    private static Finding audience() {
        List<Evidence> evidence = List.of(
                Evidence.configured("ClientIDList", "hk3Acme0f9", "[9aZOldClient]", "iam:GetOpenIDConnectProvider"));
        return new Finding(
                AUDIENCE,
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

    private static Finding slash() {
        List<Evidence> evidence = List.of(
                Evidence.configured("Url", "login.acme.com", "login.acme.com/", "iam:GetOpenIDConnectProvider"));
        return violation(SLASH, Severity.HIGH, "production", new ResourceId(PROVIDER), evidence);
    }

    private static Finding thumbprint() {
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
        return violation(THUMBPRINT, Severity.MEDIUM, "production", new ResourceId(PROVIDER), evidence);
    }

    private static Finding conformant() {
        List<Evidence> evidence =
                List.of(Evidence.configured("oidc_conformant", "true", "false", "GET /api/v2/clients/hk3Acme0f9"));
        ResourceId subject = ResourceId.ofAuth0("acme.eu.auth0.com", "client", "hk3Acme0f9");
        return violation(CONFORMANT, Severity.LOW, "production", subject, evidence);
    }

    private static Finding unreadRole() {
        return unread("production", new ResourceId(ROLE));
    }

    private static List<Evidence> evidenceOfRole(int number) {
        return List.of(Evidence.configured(
                "policies/inline-" + number + "/Statement/0",
                "named actions",
                "Action: *, Resource: *",
                "iam:GetRolePolicy"));
    }

    private static Finding violation(
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

    private static Finding unread(String target, ResourceId subject) {
        return new Finding(
                WIDE,
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
