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

    private static final String KEPT_OUT = "it keeps out requests for the keys, so logins may fail";

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
                                    flag -> opens(flag)
                                            ? Effect.looser("the tenant allows what it did not")
                                            : Effect.neutral(),
                                    flag -> opens(flag) ? Effect.tighter("the tenant allows less") : Effect.neutral(),
                                    this::flag));
                });
    }

    private static boolean opens(Map.Entry<String, Boolean> flag) {
        return flag.getValue() && OPENING.contains(flag.getKey());
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
                Health::signs, "tokens are signed with no key that AWS can rely on, so logins fail", otherwise);
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
                                acl -> blocks(acl) ? Effect.broken(KEPT_OUT) : Effect.neutral(),
                                acl -> blocks(acl) ? Effect.looser("it kept logins out") : Effect.neutral(),
                                this::networkAcl));
    }

    private static String words(NetworkAcl acl) {
        return "network access control list `" + acl.description() + "` (" + acl.aclId() + ")";
    }

    private boolean blocks(NetworkAcl acl) {
        return acl.action().equals("block")
                && acl.mayMeetLoginsAt(sides.after().scope().issuer());
    }

    private void networkAcl(NetworkAcl was, NetworkAcl is) {
        if (!was.equals(is)) {
            tenant.in("networkAcls/" + is.aclId(), words(is))
                    .changed(
                            blocks(was) == blocks(is)
                                    ? Effect.neutral()
                                    : blocks(is) ? Effect.broken(KEPT_OUT) : Effect.looser("it kept logins out"),
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
                        name -> "Action `" + name + "`, which runs after a login,",
                        Effect.neutral("what it does to logins is not read"),
                        Effect.neutral("what it did to logins is not read")));
        List<String> was = before.loginActions().items();
        List<String> is = after.loginActions().items();
        List<String> wasCommon = was.stream().filter(is::contains).toList();
        List<String> isCommon = is.stream().filter(was::contains).toList();
        if (!wasCommon.equals(isCommon)) {
            actions.changed(Effect.neutral(), Shown.of(wasCommon), Shown.of(isCommon));
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
