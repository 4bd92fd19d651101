package io.github.cognitoaudit.rules.auth0;

import static io.github.cognitoaudit.rule.ChainLink.CLIENT;
import static io.github.cognitoaudit.rule.RuleDescriptor.rule;
import static io.github.cognitoaudit.rule.Severity.MEDIUM;

import io.github.cognitoaudit.model.Listing;
import io.github.cognitoaudit.model.auth0.Auth0Client;
import io.github.cognitoaudit.model.auth0.CallbackUrl;
import io.github.cognitoaudit.rule.Evidence;
import io.github.cognitoaudit.rule.Remediation;
import io.github.cognitoaudit.rule.Rule;
import io.github.cognitoaudit.rule.RuleDescriptor;
import io.github.cognitoaudit.rule.Verdict;
import io.github.cognitoaudit.snapshot.World;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Flags production clients whose logins may return to an address that others can answer or read. */
public final class CallbackUrlUnsafe implements Rule<Auth0Client> {

    private static final RuleDescriptor DESCRIPTOR = rule("AUTH0-007", "callback-url-unsafe", MEDIUM, CLIENT)
            .title("Login may return to an unsafe address")
            .because("""
                    After a login Auth0 sends its answer to any address on this list. Plain http can be read on the way, a wildcard \
                    admits every subdomain, a forgotten one that somebody else takes over included, and localhost is whatever \
                    listens on the user's own machine. Whoever receives the answer can get the ID token, and with it AWS \
                    credentials.""")
            .see("https://auth0.com/docs/get-started/applications/application-settings")
            .see("https://auth0.com/docs/get-started/applications/wildcards-for-subdomains")
            .see("https://auth0.com/docs/secure/security-guidance/measures-against-app-impersonation")
            .build();

    @Override
    public RuleDescriptor descriptor() {
        return DESCRIPTOR;
    }

    @Override
    public Listing<Auth0Client> subjects(World world) {
        return world.chain().clients();
    }

    @Override
    public Optional<String> notExaminedBecause(World world) {
        return world.intent().isProduction()
                ? Optional.empty()
                : Optional.of("the intent does not say that the target is in production");
    }

    /** Leaves the private schemes of native applications alone, and their loopback addresses, as RFC 8252 describes them. */
    @Override
    public Verdict judge(Auth0Client client, World world) {
        return client.settings()
                .callbacks()
                .fold(callbacks -> judge(client, callbacks.orElse(List.of())), Verdict::undetermined);
    }

    private static Verdict judge(Auth0Client client, List<String> callbacks) {
        List<String> ofAny = unsafe(callbacks, true);
        List<String> ofWeb = unsafe(callbacks, false);
        return client.isNative()
                .fold(
                        isNative -> verdict(client, callbacks, isNative ? ofAny : ofWeb),
                        gap -> ofAny.isEmpty() && !ofWeb.isEmpty()
                                ? Verdict.undetermined(gap)
                                : verdict(client, callbacks, ofAny));
    }

    private static List<String> unsafe(List<String> callbacks, boolean ofNative) {
        return callbacks.stream()
                .filter(callback -> !flaw(new CallbackUrl(callback), ofNative).isEmpty())
                .toList();
    }

    private static String flaw(CallbackUrl callback, boolean ofNative) {
        if (callback.hasWildcard()) {
            return "wildcard";
        }
        if (callback.namesLocalhost() || (callback.isLoopback() && !ofNative)) {
            return "the user's own machine";
        }
        return callback.isPlainHttp() && !callback.isLoopback() ? "plain http" : "";
    }

    private static Verdict verdict(Auth0Client client, List<String> callbacks, List<String> unsafe) {
        if (unsafe.isEmpty()) {
            return Verdict.compliant();
        }
        String found = unsafe.stream()
                .map(callback -> "`" + callback + "` (" + flaw(new CallbackUrl(callback), false) + ")")
                .collect(Collectors.joining(", "));
        return Verdict.violation(
                "logins of client `" + client.clientId() + "` may return to " + found
                        + ", in production they should return to `https` addresses of known hosts",
                unsafe.stream()
                        .map(callback -> Evidence.configured(
                                "callbacks", "https and a host in full", callback, "GET /api/v2/clients"))
                        .toList(),
                List.of(Remediation.patchingClient(
                        client,
                        "Take the unsafe addresses out of the callbacks of client `" + client.clientId() + "`.",
                        "callbacks",
                        callbacks.stream()
                                .filter(callback -> !unsafe.contains(callback))
                                .toList(),
                        "Logins that return to the removed addresses fail; add the `https` address that the application needs "
                                + "first, and use another client for development.")));
    }
}
