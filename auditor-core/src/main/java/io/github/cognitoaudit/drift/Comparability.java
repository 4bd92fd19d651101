package io.github.cognitoaudit.drift;

import io.github.cognitoaudit.snapshot.Scope;
import io.github.cognitoaudit.snapshot.Snapshot;
import io.github.cognitoaudit.snapshot.TargetSnapshot;
import java.util.List;
import java.util.Optional;

/** Refuses two snapshots of which a comparison would say nothing. */
public final class Comparability {

    private Comparability() {}

    /** Returns the names of the targets that both have. */
    static List<String> require(Snapshot before, Snapshot after) throws DriftException {
        if (after.takenAt().isBefore(before.takenAt())) {
            throw new DriftException(
                    "expected the earlier snapshot first, found one of " + before.takenAt() + " before one of "
                            + after.takenAt() + "; swap them, or set the clock of the machine that took them");
        }
        List<String> common = before.targets().stream()
                .map(TargetSnapshot::name)
                .filter(name -> after.target(name).isPresent())
                .toList();
        if (common.isEmpty()) {
            throw new DriftException("expected two snapshots of the same targets, found " + names(before) + " and "
                    + names(after) + "; compare snapshots that one configuration gave");
        }
        for (String name : common) {
            require(name, before.target(name).orElseThrow(), after.target(name).orElseThrow());
        }
        return common;
    }

    private static String names(Snapshot snapshot) {
        return snapshot.targets().isEmpty()
                ? "none"
                : "`"
                        + String.join(
                                "`, `",
                                snapshot.targets().stream()
                                        .map(TargetSnapshot::name)
                                        .toList()) + "`";
    }

    /** Says why a target of an earlier snapshot can not be compared with the one of now; empty where it can. */
    public static Optional<String> whyNot(TargetSnapshot before, TargetSnapshot after) {
        try {
            require(after.name(), before, after);
            return Optional.empty();
        } catch (DriftException e) {
            return Optional.of(String.valueOf(e.getMessage()));
        }
    }

    private static void require(String target, TargetSnapshot before, TargetSnapshot after) throws DriftException {
        Scope was = before.scope();
        Scope is = after.scope();
        same(target, "auth0.domain", was.auth0Domain(), is.auth0Domain());
        same(target, "auth0.issuer", was.issuer(), is.issuer());
        same(target, "auth0.clients", listed(was.clients()), listed(is.clients()));
        same(target, "aws.identityPools", listed(was.identityPools()), listed(is.identityPools()));
        same(target, "aws.region", String.join(", ", was.regions()), String.join(", ", is.regions()));
        Optional<String> accountBefore = before.account().accountId().fold(Optional::of, gap -> Optional.empty());
        Optional<String> accountAfter = after.account().accountId().fold(Optional::of, gap -> Optional.empty());
        if (accountBefore.isPresent() && accountAfter.isPresent()) {
            same(target, "the AWS account", accountBefore.get(), accountAfter.get());
        }
    }

    private static String listed(Optional<List<String>> names) {
        return names.map(list -> String.join(", ", list.stream().sorted().toList()))
                .orElse("all");
    }

    private static void same(String target, String what, String before, String after) throws DriftException {
        if (!before.equals(after)) {
            throw new DriftException("target `" + target + "`: expected two snapshots of the same scope, found `" + what
                    + "` `" + before + "` before and `" + after + "` now; take a new earlier snapshot");
        }
    }
}
