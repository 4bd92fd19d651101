package io.github.cognitoaudit.reports;

import io.github.cognitoaudit.drift.Change;
import io.github.cognitoaudit.drift.Direction;
import io.github.cognitoaudit.drift.Drift;
import io.github.cognitoaudit.drift.FindingDrift;
import io.github.cognitoaudit.drift.Uncompared;
import io.github.cognitoaudit.finding.Finding;
import io.github.cognitoaudit.forecast.Ending;
import io.github.cognitoaudit.forecast.Forecast;
import io.github.cognitoaudit.forecast.Unforeseen;
import io.github.cognitoaudit.model.Gap;
import io.github.cognitoaudit.model.GapReason;
import io.github.cognitoaudit.model.ResourceId;
import io.github.cognitoaudit.reports.content.DriftReport;
import io.github.cognitoaudit.rule.Witness;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Builds the drifts that the tests of the reports print. */
public final class Drifts {
    private static final ResourceId ROLE = new ResourceId("arn:aws:iam::111122223333:role/app-user");
    private static final ResourceId PROVIDER =
            new ResourceId("arn:aws:iam::111122223333:oidc-provider/acme.eu.auth0.com");

    private Drifts() {}

    /** Returns a drift with a change of every direction, and with what could not be compared. */
    public static DriftReport small() {
        return report(
                List.of(
                        looser(
                                "role `app-user` may now also `dynamodb:DeleteItem` on `arn:aws:dynamodb:*:*:table/notes`"),
                        change(
                                PROVIDER,
                                "ClientIDList/abc",
                                Direction.BROKEN,
                                "audience `abc` of provider was removed: its logins fail"),
                        change(ROLE, "MaxSessionDuration", Direction.TIGHTER, "sessions of `app-user` end sooner"),
                        change(
                                ROLE,
                                "AssumeRolePolicyDocument",
                                Direction.NEUTRAL,
                                "the trust lets in as much as before")),
                "providers");
    }

    /** Returns a drift in which nothing changed. */
    public static DriftReport empty() {
        return new DriftReport(
                new Drift(
                        Audits.TAKEN,
                        Audits.TAKEN,
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        new FindingDrift(List.of(), List.of(), List.of(), List.of())),
                new Forecast(Audits.TAKEN, 1, List.of(), List.of()),
                Optional.empty(),
                Audits.TOOL);
    }

    /** Returns a drift in which nothing changed but the violations, for time alone may open one. */
    public static DriftReport ofViolations(boolean opened) {
        List<Finding> one = List.of(SampleFindings.audience());
        return new DriftReport(
                new Drift(
                        Audits.TAKEN,
                        Audits.TAKEN,
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        new FindingDrift(opened ? one : List.of(), List.of(), List.of(), opened ? List.of() : one)),
                new Forecast(Audits.TAKEN, 1, List.of(), List.of()),
                Optional.empty(),
                Audits.TOOL);
    }

    /** Returns a drift with the text wherever a foreign one may stand. */
    public static DriftReport hostile(String text) {
        return report(List.of(looser(text), change(ROLE, text, Direction.BROKEN, text)), text);
    }

    private static DriftReport report(List<Change> changes, String unread) {
        return new DriftReport(
                new Drift(
                        Audits.TAKEN.minus(Duration.ofDays(1)),
                        Audits.TAKEN,
                        changes,
                        List.of(new Uncompared(
                                "production",
                                PROVIDER,
                                unread,
                                Uncompared.Side.AFTER,
                                "could not be compared: " + unread,
                                new Gap(
                                        GapReason.ACCESS_DENIED,
                                        "iam:ListOpenIDConnectProviders",
                                        unread,
                                        List.of("iam:ListOpenIDConnectProviders")))),
                        List.of("old"),
                        List.of("new"),
                        new FindingDrift(
                                List.of(SampleFindings.audience()),
                                List.of(SampleFindings.slash()),
                                List.of(new FindingDrift.Changed(
                                        SampleFindings.thumbprint(), SampleFindings.thumbprint())),
                                List.of(SampleFindings.conformant()))),
                forecast(unread),
                Optional.of(Trends.of(3, unread)),
                Audits.TOOL);
    }

    private static Forecast forecast(String unread) {
        return new Forecast(
                Audits.TAKEN,
                30,
                List.of(
                        ending(
                                Ending.Kind.CERTIFICATE,
                                Optional.of("production"),
                                "TLS certificate `CN=login.acme.com` of `login.acme.com`",
                                12,
                                unread),
                        ending(
                                Ending.Kind.SUPPRESSION,
                                Optional.empty(),
                                "suppression of PERM-004 on `role/*`",
                                -3,
                                unread),
                        ending(
                                Ending.Kind.TOKEN,
                                Optional.of("production"),
                                "every ID token handed out so far",
                                0,
                                unread)),
                List.of(unforeseen("production", unread), unforeseen("staging", unread)));
    }

    private static Ending ending(Ending.Kind kind, Optional<String> target, String what, long days, String unread) {
        return new Ending(
                kind,
                target,
                "https://acme.eu.auth0.com/",
                what,
                Audits.TAKEN.plus(Duration.ofDays(days)).plus(Duration.ofHours(5)),
                days,
                "every login fails",
                "mend it at " + unread);
    }

    private static Unforeseen unforeseen(String target, String unread) {
        return new Unforeseen(
                target,
                "https://acme.eu.auth0.com/",
                "not known when the signing keys end: " + unread,
                new Gap(GapReason.NOT_ASKED, "signing keys", unread, List.of()));
    }

    private static Change looser(String message) {
        return new Change(
                "production",
                ROLE,
                "policies/own-rows",
                Change.Kind.ADDED,
                Direction.LOOSER,
                message,
                Optional.empty(),
                Optional.of(message),
                Optional.of(new Witness(Map.of("action", "dynamodb:DeleteItem", "resource", message))),
                List.of(SampleFindings.audience()),
                List.of());
    }

    private static Change change(ResourceId subject, String path, Direction direction, String message) {
        return new Change(
                "production",
                subject,
                path,
                Change.Kind.CHANGED,
                direction,
                message,
                Optional.of("3600"),
                Optional.of("900"),
                Optional.empty(),
                List.of(),
                List.of(SampleFindings.slash()));
    }
}
