package io.github.cognitoaudit.drift;

import io.github.cognitoaudit.model.Listing;
import io.github.cognitoaudit.model.Observed;
import io.github.cognitoaudit.model.auth0.CustomDomain;
import io.github.cognitoaudit.model.auth0.NetworkAcl;
import io.github.cognitoaudit.model.auth0.ResourceServer;
import io.github.cognitoaudit.model.auth0.SigningKey;
import io.github.cognitoaudit.model.auth0.Tenant;
import io.github.cognitoaudit.model.auth0.TenantSettings;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Compares the Auth0 side of a target, the clients aside. */
final class TenantDrift {

    /** Flags that open something for every client; rules AUTH0-012, AUTH0-013 and AUTH0-018 judge them. */
    private static final Set<String> OPENING = Set.of(
            "enable_client_connections", "enable_dynamic_client_registration", "allow_legacy_delegation_grant_types");

    private static final String DIFFERS = "enable_client_connections";

    private static final Effect UNREAD_ACTION =
            Effect.open("the code of the Action", "what an Action does to logins is not read");

    private static final String KEPT_OUT = "AWS is kept from the keys of the issuer, so logins fail";

    private final Sides sides;
    private final Tenant before;
    private final Tenant after;
    private final Spot tenant;

    TenantDrift(Sides sides) {
        this.sides = sides;
        this.before = sides.before().tenant();
        this.after = sides.after().tenant();
        this.tenant = sides.ledger().at(after.id(), "", "tenant `" + after.domain() + "`");
    }

    void compare() {
        settings();
        signingKeys();
        customDomains();
        networkAcls();
        loginActions();
        resourceServers();
    }

    private void settings() {
        Spot settings = tenant.in("settings", "the settings of the tenant");
        settings.both(
                before.settings().map(TenantSettings::flags),
                after.settings().map(TenantSettings::flags),
                (was, is) -> {
                    settings.members(
                            Listing.of(List.copyOf(was.entrySet())),
                            Listing.of(List.copyOf(is.entrySet())),
                            Map.Entry::getKey,
                            new Members<>(
                                    (list, flag) -> list.in(
                                            flag.getKey(),
                                            "the flag `" + flag.getKey() + "` with the value `" + flag.getValue()
                                                    + "`"),
                                    flag -> leftOut(flag, Effect.looser("the tenant allows what it did not")),
                                    flag -> leftOut(flag, Effect.tighter("the tenant allows less")),
                                    this::flag));
                });
    }

    private static boolean opens(Map.Entry<String, Boolean> flag) {
        return flag.getValue() && OPENING.contains(flag.getKey());
    }

    /** A flag that was left out is off, but for the one of which sources differ; rule AUTH0-012 leaves that open too. */
    private static Effect leftOut(Map.Entry<String, Boolean> flag, Effect opening) {
        if (flag.getKey().equals(DIFFERS)) {
            return Effect.open(
                    "the flag `" + DIFFERS + "`", "it is left out on one side, and Auth0 may take that for `true`");
        }
        return opens(flag) ? opening : Effect.neutral();
    }

    private void flag(Map.Entry<String, Boolean> was, Map.Entry<String, Boolean> is) {
        tenant.in("settings/" + was.getKey(), "the flag `" + was.getKey() + "` of the tenant")
                .setting(
                        Observed.known(was.getValue()),
                        Observed.known(is.getValue()),
                        Meaning.looseWhen(
                                on -> on && OPENING.contains(was.getKey()),
                                "the tenant allows what it did not",
                                "the tenant allows less"));
    }

    private void signingKeys() {
        tenant.in("signingKeys", "the signing keys of the tenant")
                .members(
                        before.signingKeys(),
                        after.signingKeys(),
                        SigningKey::kid,
                        new Members<>(
                                TenantDrift::place,
                                key -> signing(key.current() ? Effect.neutral(rotated()) : Effect.neutral()),
                                key -> signing(key.current() ? Effect.neutral(rotated()) : Effect.neutral()),
                                this::signingKey));
    }

    private static Spot place(Spot list, SigningKey key) {
        return list.in(key.kid(), (key.current() ? "current " : "") + "signing key `" + key.kid() + "`");
    }

    private String rotated() {
        return "the signing key was rotated";
    }

    private Effect signing(Effect otherwise) {
        return sides.link(
                IssuerHealth::signs, "tokens are signed with no key that AWS can rely on, so logins fail", otherwise);
    }

    private void signingKey(SigningKey was, SigningKey is) {
        Spot key = tenant.in("signingKeys/" + is.kid(), "signing key `" + is.kid() + "`");
        if (was.current() != is.current()) {
            key.said(
                    signing(Effect.neutral()),
                    is.current()
                            ? "signing key `" + is.kid() + "` is the current one now: the signing key was rotated"
                            : "signing key `" + is.kid() + "` is the current one no more: the signing key was rotated",
                    Boolean.toString(was.current()),
                    Boolean.toString(is.current()),
                    Optional.empty());
        }
        if (was.next() != is.next()) {
            key.in("next", "whether signing key `" + is.kid() + "` is the next one")
                    .changed(Effect.neutral(), Boolean.toString(was.next()), Boolean.toString(is.next()));
        }
        if (was.revoked() != is.revoked()) {
            key.in("revoked", "whether signing key `" + is.kid() + "` is revoked")
                    .changed(
                            signing(
                                    is.revoked()
                                            ? Effect.tighter("its tokens are refused")
                                            : Effect.looser("its tokens are good again")),
                            Boolean.toString(was.revoked()),
                            Boolean.toString(is.revoked()));
        }
        key.in("rsaBits", "the size in bits of signing key `" + is.kid() + "`")
                .setting(was.rsaBits(), is.rsaBits(), (one, other) -> signing(Effect.neutral()));
    }

    private void customDomains() {
        tenant.in("customDomains", "the custom domains of the tenant")
                .members(
                        before.customDomains(),
                        after.customDomains(),
                        CustomDomain::domain,
                        new Members<>(
                                (list, domain) -> list.in(domain.domain(), "custom domain `" + domain.domain() + "`"),
                                domain -> serves(domain) ? Effect.looser("logins use it") : Effect.neutral(),
                                domain -> serves(domain) ? Effect.broken("logins use it and fail") : Effect.neutral(),
                                this::customDomain));
    }

    private boolean serves(CustomDomain domain) {
        return domain.isReady()
                && domain.domain().equalsIgnoreCase(sides.after().scope().issuer());
    }

    private void customDomain(CustomDomain was, CustomDomain is) {
        Spot domain = tenant.in("customDomains/" + is.domain(), "custom domain `" + is.domain() + "`");
        if (!was.status().equals(is.status())) {
            domain.in("status", "the status of custom domain `" + is.domain() + "`")
                    .changed(
                            serves(was) == serves(is)
                                    ? Effect.neutral()
                                    : serves(is)
                                            ? Effect.looser("logins work again")
                                            : Effect.broken("logins use it and fail"),
                            was.status(),
                            is.status());
        }
        if (!was.type().equals(is.type())) {
            domain.in("type", "who looks after the certificate of custom domain `" + is.domain() + "`")
                    .changed(Effect.neutral(), was.type(), is.type());
        }
    }

    private void networkAcls() {
        tenant.in("networkAcls", "the network access control lists of the tenant")
                .members(
                        before.networkAcls(),
                        after.networkAcls(),
                        NetworkAcl::aclId,
                        new Members<>(
                                (list, acl) -> list.in(acl.aclId(), words(acl)),
                                acl -> fetching(acl)
                                        .map(link -> towards(acl, link))
                                        .orElseGet(Effect::neutral),
                                acl -> fetching(acl)
                                        .map(link -> awayFrom(acl, link))
                                        .orElseGet(Effect::neutral),
                                this::networkAcl));
    }

    private static String words(NetworkAcl acl) {
        return "network access control list `" + acl.description() + "` (" + acl.aclId() + ")";
    }

    /** Returns what becomes of the requests for the keys, judged by all lists in their order; empty for a list that they can not meet. */
    private Optional<Effect> fetching(NetworkAcl acl) {
        boolean meets = !acl.action().equals("log")
                && acl.mayMeetLoginsAt(sides.after().scope().issuer());
        return meets
                ? Optional.of(sides.link(IssuerHealth::letsKeysBeFetched, KEPT_OUT, Effect.neutral()))
                : Optional.empty();
    }

    /** A list more that lets in keeps nobody out, and one that blocks lets nobody in. */
    private static Effect towards(NetworkAcl acl, Effect link) {
        return switch (acl.action()) {
            case "allow" -> link.only(Direction.LOOSER, Effect.neutral());
            case "block" -> link.only(Direction.BROKEN, Effect.neutral());
            default -> link;
        };
    }

    private static Effect awayFrom(NetworkAcl acl, Effect link) {
        return switch (acl.action()) {
            case "allow" -> link.only(Direction.BROKEN, Effect.neutral());
            case "block" -> link.only(Direction.LOOSER, Effect.neutral());
            default -> link;
        };
    }

    private void networkAcl(NetworkAcl was, NetworkAcl is) {
        if (!was.equals(is)) {
            tenant.in("networkAcls/" + is.aclId(), words(is))
                    .changed(
                            fetching(is).or(() -> fetching(was)).orElseGet(Effect::neutral),
                            Shown.of(was),
                            Shown.of(is));
        }
    }

    private void loginActions() {
        Spot actions = tenant.in("loginActions", "the order of the Actions that run after a login");
        actions.members(
                before.loginActions(),
                after.loginActions(),
                name -> name,
                Members.ofTexts(
                        name -> "Action `" + name + "`, which runs after a login,", UNREAD_ACTION, UNREAD_ACTION));
        List<String> was = before.loginActions().items();
        List<String> is = after.loginActions().items();
        List<String> wasCommon = was.stream().filter(is::contains).toList();
        List<String> isCommon = is.stream().filter(was::contains).toList();
        if (!wasCommon.equals(isCommon)) {
            actions.changed(UNREAD_ACTION, Shown.of(wasCommon), Shown.of(isCommon));
        }
    }

    private void resourceServers() {
        tenant.in("resourceServers", "the APIs of the tenant")
                .members(
                        before.resourceServers(),
                        after.resourceServers(),
                        ResourceServer::identifier,
                        new Members<>(
                                (list, api) -> list.in(api.identifier(), "API `" + api.identifier() + "`"),
                                api -> Effect.neutral(),
                                api -> Effect.neutral(),
                                this::resourceServer));
    }

    private void resourceServer(ResourceServer was, ResourceServer is) {
        if (!was.equals(is)) {
            tenant.in("resourceServers/" + is.identifier(), "the name of API `" + is.identifier() + "`")
                    .changed(Effect.neutral(), was.name(), is.name());
        }
    }
}
