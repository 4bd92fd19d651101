package io.github.cognitoaudit.drift;

import io.github.cognitoaudit.drift.Landings.Landing;
import io.github.cognitoaudit.drift.Landings.Move;
import io.github.cognitoaudit.model.Gap;
import io.github.cognitoaudit.model.Observed;
import io.github.cognitoaudit.model.aws.IdentityPool;
import io.github.cognitoaudit.model.aws.PoolRoles;
import io.github.cognitoaudit.model.aws.RoleMapping;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Compares the role mappings of a pool by the roles that logins get: the words of a mapping may change and no login get another role,
 * and a rule less may give its logins a stronger one.
 */
final class MappingDrift {

    private static final Effect NO_LOGIN = Effect.neutral("the pool takes no logins of it on both sides");
    private static final Effect SAME = Effect.neutral("every login gets the role that it got");

    private final Sides sides;
    private final IdentityPool poolBefore;
    private final IdentityPool poolAfter;

    MappingDrift(Sides sides, IdentityPool poolBefore, IdentityPool poolAfter) {
        this.sides = sides;
        this.poolBefore = poolBefore;
        this.poolAfter = poolAfter;
    }

    void compare(PoolRoles before, PoolRoles after) {
        Map<String, RoleMapping> was = byProvider(before);
        Map<String, RoleMapping> is = byProvider(after);
        Set<String> providers = new TreeSet<>(was.keySet());
        providers.addAll(is.keySet());
        for (String provider : providers) {
            Optional<RoleMapping> one = Optional.ofNullable(was.get(provider));
            Optional<RoleMapping> other = Optional.ofNullable(is.get(provider));
            if (!one.equals(other)) {
                mapping(provider, before, one, after, other);
            }
        }
    }

    /** Cognito keys the mappings by their providers, so that each has one (facts.md 3.1). */
    private static Map<String, RoleMapping> byProvider(PoolRoles roles) {
        return roles.mappings().stream()
                .collect(Collectors.toMap(RoleMapping::providerKey, Function.identity(), (one, other) -> one));
    }

    private void mapping(
            String provider, PoolRoles before, Optional<RoleMapping> was, PoolRoles after, Optional<RoleMapping> is) {
        String name = "the role mapping of `" + provider + "` in identity pool `" + poolAfter.poolId() + "`";
        Spot spot = sides.ledger().at(poolAfter.id(), "RoleMappings/" + provider, name);
        if (isOfNoLogin(poolBefore, provider) || isOfNoLogin(poolAfter, provider)) {
            write(spot, was, is, NO_LOGIN);
            return;
        }
        Optional<Effect> ofTokens = ofTokens(was, is);
        if (ofTokens.isPresent()) {
            write(spot, was, is, ofTokens.get());
            return;
        }
        Observed<Map<Move, String>> all = new Landings(was, is, fixed(provider)).moves();
        if (all instanceof Observed.Known<Map<Move, String>> known) {
            Map<Move, String> moves = new LinkedHashMap<>(known.value());
            moves.keySet().removeIf(move -> role(move.from(), before).equals(role(move.to(), after)));
            if (moves.isEmpty()) {
                write(spot, was, is, SAME);
            }
            moves.forEach((move, logins) -> choose(spot, move, logins, before, after));
        } else {
            all.fold(known -> List.<Gap>of(), List::of).forEach(gap -> write(spot, was, is, Effect.open(gap)));
        }
    }

    private static boolean isOfNoLogin(IdentityPool pool, String provider) {
        return pool.attaches(provider).fold(attached -> !attached, gap -> false);
    }

    private static void write(Spot spot, Optional<RoleMapping> was, Optional<RoleMapping> is, Effect effect) {
        if (was.isEmpty()) {
            spot.added(effect, Shown.of(is));
        } else if (is.isEmpty()) {
            spot.removed(effect, Shown.of(was));
        } else {
            spot.changed(effect, Shown.of(was), Shown.of(is));
        }
    }

    /** Which roles the claims of tokens name is not read; empty where that is the same on both sides. */
    private static Optional<Effect> ofTokens(Optional<RoleMapping> was, Optional<RoleMapping> is) {
        Observed<Boolean> did = isOfTokens(was);
        Observed<Boolean> does = isOfTokens(is);
        Gap open = Gap.undecided("the role that claims of a token name", "the tokens are not read");
        return did.fold(
                before -> does.fold(
                        now -> before.equals(now)
                                ? Optional.empty()
                                : Optional.of((now
                                                ? Effect.looser("claims of the token name the role")
                                                : Effect.tighter("claims of the token name the role no more"))
                                        .orOpen(open)),
                        gap -> Optional.of(Effect.open(gap))),
                gap -> Optional.of(Effect.open(gap)));
    }

    private static Observed<Boolean> isOfTokens(Optional<RoleMapping> mapping) {
        return mapping.map(one -> one.isOfType("Token")).orElseGet(() -> Observed.known(false));
    }

    /** Every login of the issuer in use has its name in {@code iss}. */
    private Map<String, String> fixed(String provider) {
        boolean own = sides.after().isChainProvider(provider).fold(yes -> yes, gap -> false);
        return own ? Map.of("iss", sides.after().issuer().url()) : Map.of();
    }

    private void choose(Spot mapping, Move move, String logins, PoolRoles before, PoolRoles after) {
        Spot spot = new Spot(
                mapping.ledger(),
                mapping.subject(),
                mapping.path(),
                "by " + mapping.words() + " the role of " + logins);
        new RoleChoice(sides)
                .compare(
                        spot,
                        role(move.from(), before),
                        role(move.to(), after),
                        role -> sides.was().letsUsersIn(poolBefore, role),
                        role -> sides.is().letsUsersIn(poolAfter, role));
    }

    private static Optional<String> role(Landing landing, PoolRoles roles) {
        return landing.in(roles.authenticated());
    }
}
