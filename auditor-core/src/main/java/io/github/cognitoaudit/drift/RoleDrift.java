package io.github.cognitoaudit.drift;

import io.github.cognitoaudit.drift.Proofs.Excess;
import io.github.cognitoaudit.model.Gap;
import io.github.cognitoaudit.model.aws.Account;
import io.github.cognitoaudit.model.aws.IamRole;
import io.github.cognitoaudit.model.aws.RolePolicy;
import io.github.cognitoaudit.policy.document.PolicyDocument;
import io.github.cognitoaudit.policy.evaluate.RoleLayers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Compares the IAM roles of an account: who may take them, and what they may do, all their policies together.
 *
 * <p>When a role last used a service is no setting, and is not compared.
 */
final class RoleDrift {

    private final Sides sides;

    RoleDrift(Sides sides) {
        this.sides = sides;
    }

    void compare() {
        sides.ledger()
                .at(sides.after().chain().id(), "roles", "the roles of the account")
                .roster(
                        roster(sides.before().account()),
                        roster(sides.after().account()),
                        new Members<>(
                                (list, role) -> at(role, "", "role `" + role.name() + "`"),
                                role -> Effect.looser("whoever it trusts may do what it may"),
                                role -> sides.was().hangsOn(role)
                                        ? Effect.broken("the logins that get it fail")
                                        : Effect.tighter("nobody may do what it could"),
                                this::role));
    }

    private static Roster<IamRole> roster(Account account) {
        return new Roster<>(account.roles(), IamRole::arn, account::role);
    }

    private Spot at(IamRole role, String path, String words) {
        return sides.ledger().at(role.id(), path, words);
    }

    private void role(IamRole was, IamRole is) {
        Spot trust = at(is, "AssumeRolePolicyDocument", "the trust policy of role `" + is.name() + "`");
        trust.both(was.trust(), is.trust(), (one, other) -> {
            if (!one.source().equals(other.source())) {
                trust(trust, was, one, is, other);
            }
        });
        at(is, "MaxSessionDuration", "how many seconds a session of role `" + is.name() + "` lasts")
                .setting(
                        was.maxSessionSeconds().map(Optional::of),
                        is.maxSessionSeconds().map(Optional::of),
                        Meaning.moreIsLooser("stolen credentials are of use for longer", "sessions end sooner"));
        permissions(was, is);
    }

    private void trust(Spot spot, IamRole was, PolicyDocument before, IamRole is, PolicyDocument after) {
        Effect link = Health.of(
                sides.was().letsPoolsIn(was),
                sides.is().letsPoolsIn(is),
                "it does not let in all logins of the pools that hand it out, so they fail",
                Effect.neutral());
        Excess more = sides.proofs().trust(after, before);
        Excess less = sides.proofs().trust(before, after);
        List<String> values = List.of(before.source(), after.source());
        String change = spot.words() + " lets in ";
        if (link.direction() == Direction.BROKEN) {
            spot.said(link, spot.words() + " changed", before.source(), after.source(), less.witness());
            Proven.looser(spot, more, change, values);
        } else if (link.direction() == Direction.LOOSER && more.witness().isEmpty()) {
            spot.said(link, spot.words() + " changed", before.source(), after.source(), Optional.empty());
            Proven.tighter(spot, less, change, values);
        } else {
            Proven.write(spot, more, less, change, values);
        }
    }

    private void permissions(IamRole was, IamRole is) {
        Map<String, String> before = texts(was);
        Map<String, String> after = texts(is);
        List<String> places = changed(before, after);
        List<Gap> gaps = new ArrayList<>(was.permissionGaps());
        gaps.addAll(is.permissionGaps());
        if (places.isEmpty() && gaps.isEmpty()) {
            return;
        }
        String path = places.isEmpty() ? "policies" : String.join(", ", places);
        Spot spot = at(is, path, "the permissions of role `" + is.name() + "`");
        spot.both(
                was.layers(),
                is.layers(),
                (one, other) -> permissions(spot, is, one, other, shown(places, before), shown(places, after)));
    }

    private void permissions(Spot spot, IamRole role, RoleLayers was, RoleLayers is, String before, String after) {
        Proven.write(
                spot,
                sides.proofs().permissions(role.arn(), is, was),
                sides.proofs().permissions(role.arn(), was, is),
                spot.path() + " changed: role `" + role.name() + "` may ",
                List.of(before, after));
    }

    /** Returns the text of each policy by its place; managed ones are told apart by their ARNs. */
    private static Map<String, String> texts(IamRole role) {
        Map<String, String> texts = new TreeMap<>();
        role.policies().items().forEach(policy -> texts.put("policies/" + identity(policy), text(policy)));
        role.boundary()
                .fold(Optional::stream, gap -> Stream.<RolePolicy>empty())
                .forEach(policy -> texts.put("boundary/" + identity(policy), text(policy)));
        return texts;
    }

    private static String identity(RolePolicy policy) {
        return policy.managedArn().orElse(policy.name());
    }

    private static String text(RolePolicy policy) {
        return policy.document().fold(PolicyDocument::source, gap -> "not read");
    }

    private static List<String> changed(Map<String, String> before, Map<String, String> after) {
        TreeSet<String> places = new TreeSet<>(before.keySet());
        places.addAll(after.keySet());
        places.removeIf(place -> Optional.ofNullable(before.get(place)).equals(Optional.ofNullable(after.get(place))));
        return List.copyOf(places);
    }

    private static String shown(List<String> places, Map<String, String> texts) {
        List<String> shown = new ArrayList<>();
        places.forEach(place -> shown.add(Optional.ofNullable(texts.get(place)).orElse("none")));
        return String.join("\n", shown);
    }
}
