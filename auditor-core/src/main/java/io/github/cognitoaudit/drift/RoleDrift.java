package io.github.cognitoaudit.drift;

import io.github.cognitoaudit.drift.Proofs.Excess;
import io.github.cognitoaudit.model.Gap;
import io.github.cognitoaudit.model.Observed;
import io.github.cognitoaudit.model.aws.Account;
import io.github.cognitoaudit.model.aws.IamRole;
import io.github.cognitoaudit.model.aws.OidcProvider;
import io.github.cognitoaudit.model.aws.RolePolicy;
import io.github.cognitoaudit.policy.document.PolicyDocument;
import io.github.cognitoaudit.policy.evaluate.RoleLayers;
import io.github.cognitoaudit.policy.trust.TrustReading;
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
                                this::added,
                                this::removed,
                                this::role));
    }

    /**
     * Knows of a role that is not in a complete listing that it is not in scope: no pool names it, and it lets in neither Cognito, an OIDC
     * provider nor everybody.
     */
    private static Roster<IamRole> roster(Account account) {
        return new Roster<>(
                account.roles(),
                IamRole::arn,
                arn -> account.roles().isComplete() ? Observed.known(Optional.empty()) : account.role(arn));
    }

    private Effect added(IamRole role) {
        if (isKnown(sides.before().account(), role)) {
            return Effect.looser("whoever it trusts may do what it may");
        }
        Effect opened = Effect.looser(
                "before, it was not there or let in no web identity; whoever it trusts may do what it may");
        return role.trust()
                .fold(
                        trust -> TrustReading.of(trust).namesWebIdentities()
                                ? opened
                                : Effect.neutral("a pool names it now, and it lets in no web identity"),
                        Effect::open);
    }

    private Effect removed(IamRole role) {
        boolean gone = isKnown(sides.after().account(), role);
        Effect unused = Effect.tighter(
                gone
                        ? "nobody may do what it could"
                        : "it is gone or lets in no web identity any more, and no pool names it");
        return Effect.when(sides.was().hangsOn(role), Effect.broken("the logins that get it fail"), unused);
    }

    private static boolean isKnown(Account account, IamRole role) {
        return account.role(role.arn()).fold(found -> true, gap -> false);
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
                        was.maxSessionSeconds(),
                        is.maxSessionSeconds(),
                        Meaning.moreIsLooser("stolen credentials are of use for longer", "sessions end sooner"));
        permissions(was, is);
    }

    /** Where nothing less gets in, no link can break; where it is not known whether one does, that is said besides. */
    private void trust(Spot spot, IamRole was, PolicyDocument before, IamRole is, PolicyDocument after) {
        Effect link = link(was, is);
        Excess more = sides.proofs().trust(after, before);
        Excess less = sides.proofs().trust(before, after);
        List<String> values = List.of(before.source(), after.source());
        String change = spot.words() + " lets in ";
        if (link.goes(Direction.BROKEN)) {
            spot.said(link, spot.words() + " changed", before.source(), after.source(), less.witness());
            Proven.looser(spot, more, change, values);
            Proven.open(spot, more, less);
        } else if (link.goes(Direction.LOOSER) && more.witness().isEmpty()) {
            spot.said(link, spot.words() + " changed", before.source(), after.source(), Optional.empty());
            Proven.tighter(spot, less, change, values);
            Proven.open(spot, more, less);
        } else {
            Proven.write(spot, more, less, change, values);
            if (!less.equals(Excess.none())) {
                link.open().ifPresent(gap -> spot.undecided(Uncompared.Side.BOTH, gap));
            }
        }
    }

    /** Returns what becomes of the logins that get the role: by pools, and past them by the audiences of providers that it trusts. */
    private Effect link(IamRole was, IamRole is) {
        Effect link = Health.of(
                sides.was().letsPoolsIn(was),
                sides.is().letsPoolsIn(is),
                "it does not let in all logins of the pools that hand it out, so they fail",
                Effect.neutral());
        for (OidcProvider provider : sides.was().world().chain().providers().items()) {
            for (String audience : provider.clientIds().fold(ids -> ids, gap -> List.<String>of())) {
                link = graver(
                        link,
                        Health.of(
                                sides.was().letsDirectlyIn(was, provider.arn(), audience),
                                sides.is().letsDirectlyIn(is, provider.arn(), audience),
                                "it does not let in logins with audience `" + audience + "` any more, so they fail",
                                Effect.neutral()));
            }
        }
        return link;
    }

    /** A link that broke outweighs what is open, and that outweighs one that was mended. */
    private static Effect graver(Effect one, Effect other) {
        if (one.goes(Direction.BROKEN) || other.goes(Direction.NEUTRAL)) {
            return one;
        }
        return other.goes(Direction.BROKEN) || one.open().isEmpty() ? other : one;
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
