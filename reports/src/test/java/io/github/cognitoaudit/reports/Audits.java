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
import io.github.cognitoaudit.reports.content.FilePlace;
import io.github.cognitoaudit.reports.content.Report;
import io.github.cognitoaudit.reports.content.ToolInfo;
import io.github.cognitoaudit.rule.ChainLink;
import io.github.cognitoaudit.rule.Evidence;
import io.github.cognitoaudit.rule.Remediation;
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

    public static final Map<String, FilePlace> PLACES = Map.of(
            "production", new FilePlace("infra/cognito-audit.yaml", 3),
            "staging", new FilePlace("infra/cognito-audit.yaml", 17));

    private static final List<Severity> SEVERITIES = List.of(Severity.values());
    private static final String DIGEST = "3f786850e387550fdab836ed7e6dc881de23001b5fb9a5c0b2c5f4b0a1b2c3d4";
    private static final String POOL = "eu-west-1:0a1b2c3d-4e5f-6789-abcd-ef0123456789";

    private Audits() {}

    /** Returns an audit of two targets, one flawed in several links, one sound. */
    public static Audit small() {
        return new Audit(
                DIGEST,
                TAKEN,
                List.of(flawedChain("production"), soundChain("staging")),
                List.of(
                        SampleFindings.audience(),
                        SampleFindings.slash(),
                        SampleFindings.thumbprint(),
                        SampleFindings.conformant(),
                        SampleFindings.unreadRole()),
                List.of(
                        new Examined(
                                SampleRules.RS256,
                                1,
                                0,
                                0,
                                Optional.empty(),
                                List.of(new Examined.LeftOut(
                                        "staging", "the optional read `connections` is switched off"))),
                        new Examined(SampleRules.CONFORMANT, 2, 1, 0, Optional.empty()),
                        new Examined(SampleRules.SLASH, 2, 1, 0, Optional.empty()),
                        new Examined(SampleRules.AUDIENCE, 2, 1, 0, Optional.empty()),
                        new Examined(SampleRules.THUMBPRINT, 2, 1, 0, Optional.empty()),
                        new Examined(SampleRules.WIDE, 2, 0, 1, Optional.empty()),
                        new Examined(SampleRules.CEILING, 0, 0, 0, Optional.of("`intent.ceiling` is not declared"))),
                List.of(
                        new TargetGap("production", SampleFindings.DENIED),
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
                List.of(
                        new Examined(SampleRules.RS256, 1, 0, 0, Optional.empty()),
                        new Examined(SampleRules.SLASH, 1, 0, 0, Optional.empty())),
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
                SampleRules.AUDIENCE,
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
                SampleRules.WIDE,
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
                        new Examined(
                                SampleRules.AUDIENCE,
                                1,
                                1,
                                0,
                                Optional.empty(),
                                List.of(new Examined.LeftOut(text, text))),
                        new Examined(SampleRules.CEILING, 0, 0, 0, Optional.of(text))),
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
            ResourceId subject = new ResourceId(SampleFindings.ROLE + "-" + number);
            Severity severity = SEVERITIES.get(number % SEVERITIES.size());
            findings.add(SampleFindings.violation(
                    SampleRules.WIDE,
                    severity,
                    target(number % targets),
                    subject,
                    SampleFindings.evidenceOfRole(number)));
        }
        for (int number = 0; number < violations / 10; number++) {
            findings.add(SampleFindings.unread(
                    target(number % targets), new ResourceId(SampleFindings.ROLE + "-" + number)));
        }
        return new Audit(
                DIGEST,
                TAKEN,
                chains,
                findings,
                List.of(new Examined(SampleRules.WIDE, violations * 2, violations, violations / 10, Optional.empty())),
                List.of(new TargetGap(target(0), SampleFindings.DENIED)));
    }

    /** Returns an audit of many violations whose names and values are long, and have four bytes a character. */
    public static Audit longNames(int violations) {
        String name = "\ud83d\ude00|".repeat(100);
        List<Finding> findings = new ArrayList<>();
        for (int number = 0; number < violations; number++) {
            findings.add(SampleFindings.violation(
                    SampleRules.WIDE,
                    Severity.HIGH,
                    name,
                    new ResourceId(name + number),
                    List.of(Evidence.configured(name, name, name, name))));
        }
        return new Audit(DIGEST, TAKEN, List.of(), findings, List.of(), List.of());
    }

    /** Returns what the gate of an unset configuration says. */
    public static GateResult gate(Audit audit) {
        return new Gate(GateSettings.defaults()).judge(audit, TAKEN);
    }

    /** Returns the audit with its gate, the tool's name and the places of the targets. */
    public static Report report(Audit audit) {
        return new Report(audit, gate(audit), TOOL, PLACES);
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
                        sound(ChainLink.SLOT, SampleFindings.ROLE),
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
}
