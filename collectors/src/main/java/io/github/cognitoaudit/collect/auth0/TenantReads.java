package io.github.cognitoaudit.collect.auth0;

import com.auth0.client.mgmt.ManagementApi;
import com.auth0.client.mgmt.actions.triggers.types.ListActionTriggerBindingsRequestParameters;
import com.auth0.client.mgmt.core.ObjectMappers;
import com.auth0.client.mgmt.core.SyncPagingIterable;
import com.auth0.client.mgmt.tenants.types.GetTenantSettingsRequestParameters;
import com.auth0.client.mgmt.types.Action;
import com.auth0.client.mgmt.types.ActionBinding;
import com.auth0.client.mgmt.types.ListActionBindingsPaginatedResponseContent;
import com.auth0.client.mgmt.types.ListCustomDomainsRequestParameters;
import com.auth0.client.mgmt.types.ListResourceServerOffsetPaginatedResponseContent;
import com.auth0.client.mgmt.types.ListResourceServerRequestParameters;
import com.auth0.client.mgmt.types.SigningKeys;
import com.auth0.client.mgmt.types.TenantSettingsFlags;
import com.fasterxml.jackson.databind.JsonNode;
import io.github.cognitoaudit.model.Gap;
import io.github.cognitoaudit.model.Listing;
import io.github.cognitoaudit.model.Observed;
import io.github.cognitoaudit.model.auth0.CustomDomain;
import io.github.cognitoaudit.model.auth0.ResourceServer;
import io.github.cognitoaudit.model.auth0.SigningKey;
import io.github.cognitoaudit.model.auth0.TenantSettings;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.security.PublicKey;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.interfaces.RSAPublicKey;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Reads what belongs to the tenant as a whole.
 *
 * @param api auth0-java's client
 * @param call makes the calls
 */
record TenantReads(ManagementApi api, ManagementCall call) {

    /** Reads the signing keys; a flag that was left out is off, but a tenant always signs with some key (facts.md 6.5). */
    Listing<SigningKey> signingKeys() {
        ManagementRead read = ManagementRead.SIGNING_KEYS;
        Listing<SigningKey> keys =
                Listing.from(call.make(read, () -> api.keys().signing().list())).flatMap(key -> signingKey(read, key));
        List<Gap> gaps = new ArrayList<>(keys.gaps());
        if (gaps.isEmpty() && keys.items().stream().noneMatch(SigningKey::current)) {
            gaps.add(call.malformed(read, "no key is marked as `current`"));
        }
        return new Listing<>(
                keys.items().stream()
                        .sorted(Comparator.comparing(SigningKey::kid))
                        .toList(),
                gaps);
    }

    /** Reads the custom domains. */
    Listing<CustomDomain> customDomains() {
        ManagementRead read = ManagementRead.CUSTOM_DOMAINS;
        ListCustomDomainsRequestParameters fields = ListCustomDomainsRequestParameters.builder()
                .fields("custom_domain_id,domain,primary,status,type")
                .includeFields(true)
                .build();
        Listing<CustomDomain> domains = Listing.from(
                        call.make(read, () -> api.customDomains().list(fields)))
                .flatMap(domain -> customDomain(read, domain));
        return new Listing<>(
                domains.items().stream()
                        .sorted(Comparator.comparing(CustomDomain::domain))
                        .toList(),
                domains.gaps());
    }

    /** Reads the flags of the tenant. */
    Observed<TenantSettings> settings() {
        ManagementRead read = ManagementRead.TENANT_SETTINGS;
        GetTenantSettingsRequestParameters fields = GetTenantSettingsRequestParameters.builder()
                .fields("flags")
                .includeFields(true)
                .build();
        return call.make(read, () -> api.tenants().settings().get(fields))
                .flatMap(settings -> settings.getFlags()
                        .map(flags -> Observed.known(new TenantSettings(flags(flags))))
                        .orElseGet(() -> Observed.unknown(call.malformed(read, "`flags` is left out"))));
    }

    /** Reads the names of the Actions that run after a login, in their order. */
    Listing<String> loginActions() {
        ManagementRead read = ManagementRead.LOGIN_ACTIONS;
        Listing<Binding> bindings = new OffsetPages(call, read, "bindings")
                .all(
                        number -> {
                            SyncPagingIterable<ActionBinding> answer = api.actions()
                                    .triggers()
                                    .bindings()
                                    .list(
                                            "post-login",
                                            ListActionTriggerBindingsRequestParameters.builder()
                                                    .page(number)
                                                    .perPage(OffsetPages.PER_PAGE)
                                                    .build());
                            return OffsetPages.Page.of(
                                    answer.getItems(),
                                    answer.<ListActionBindingsPaginatedResponseContent>getResponse()
                                            .flatMap(ListActionBindingsPaginatedResponseContent::getTotal));
                        },
                        binding -> binding(read, binding),
                        Binding::id);
        return bindings.flatMap(binding -> Listing.of(List.of(binding.name())));
    }

    /** Reads the APIs, that of the Management API itself included, as Auth0 lists it too. */
    Listing<ResourceServer> resourceServers() {
        ManagementRead read = ManagementRead.RESOURCE_SERVERS;
        return new OffsetPages(call, read, "APIs")
                .all(
                        number -> {
                            SyncPagingIterable<com.auth0.client.mgmt.types.ResourceServer> answer =
                                    api.resourceServers()
                                            .list(ListResourceServerRequestParameters.builder()
                                                    .page(number)
                                                    .perPage(OffsetPages.PER_PAGE)
                                                    .includeTotals(true)
                                                    .build());
                            return OffsetPages.Page.of(
                                    answer.getItems(),
                                    answer.<ListResourceServerOffsetPaginatedResponseContent>getResponse()
                                            .flatMap(ListResourceServerOffsetPaginatedResponseContent::getTotal));
                        },
                        server -> resourceServer(read, server),
                        ResourceServer::identifier);
    }

    private Listing<Binding> binding(ManagementRead read, ActionBinding binding) {
        Optional<String> name =
                binding.getDisplayName().or(() -> binding.getAction().flatMap(Action::getName));
        return binding.getId().isEmpty() || name.isEmpty()
                ? Listing.unread(call.malformed(read, "a binding lacks `id`, or both `display_name` and `action.name`"))
                : Listing.of(List.of(new Binding(binding.getId().get(), name.get())));
    }

    private Listing<ResourceServer> resourceServer(
            ManagementRead read, com.auth0.client.mgmt.types.ResourceServer server) {
        return server.getIdentifier().isEmpty() || server.getName().isEmpty()
                ? Listing.unread(call.malformed(read, "an API lacks `identifier` or `name`"))
                : Listing.of(List.of(new ResourceServer(
                        server.getIdentifier().get(), server.getName().get())));
    }

    private Listing<SigningKey> signingKey(ManagementRead read, SigningKeys key) {
        return Optional.ofNullable(key.getKid())
                .map(kid -> Listing.of(List.of(new SigningKey(
                        kid,
                        key.getCurrent().orElse(false),
                        key.getNext().orElse(false),
                        key.getRevoked().orElse(false),
                        rsaBits(read, kid, Optional.ofNullable(key.getCert()))))))
                .orElseGet(() -> Listing.unread(call.malformed(read, "a key has no `kid`")));
    }

    /** Reads the size of the key out of its certificate, which is the only place where the Management API shows it. */
    private Observed<Optional<Integer>> rsaBits(ManagementRead read, String kid, Optional<String> pem) {
        if (pem.isEmpty()) {
            return Observed.unknown(call.malformed(read, "`cert` of key `" + kid + "` is left out"));
        }
        try {
            PublicKey key = CertificateFactory.getInstance("X.509")
                    .generateCertificate(new ByteArrayInputStream(pem.get().getBytes(StandardCharsets.US_ASCII)))
                    .getPublicKey();
            return Observed.known(
                    key instanceof RSAPublicKey rsa
                            ? Optional.of(rsa.getModulus().bitLength())
                            : Optional.empty());
        } catch (CertificateException e) {
            return Observed.unknown(call.malformed(read, "`cert` of key `" + kid + "` is no certificate in PEM"));
        }
    }

    private Listing<CustomDomain> customDomain(ManagementRead read, com.auth0.client.mgmt.types.CustomDomain domain) {
        Optional<String> name = Optional.ofNullable(domain.getDomain());
        Optional<String> status = Optional.ofNullable(domain.getStatus()).map(Object::toString);
        Optional<String> type = Optional.ofNullable(domain.getType()).map(Object::toString);
        if (name.isEmpty() || status.isEmpty() || type.isEmpty()) {
            return Listing.unread(call.malformed(
                    read, "a custom domain lacks `domain`, `status` or `type`: " + name.orElse("no domain")));
        }
        return Listing.of(List.of(new CustomDomain(name.get(), status.get(), type.get())));
    }

    private static Map<String, Boolean> flags(TenantSettingsFlags answered) {
        Map<String, Boolean> flags = new TreeMap<>();
        JsonNode members = ObjectMappers.JSON_MAPPER.valueToTree(answered);
        members.properties().forEach(flag -> {
            if (flag.getValue().isBoolean()) {
                flags.put(flag.getKey(), flag.getValue().booleanValue());
            }
        });
        return flags;
    }

    private record Binding(String id, String name) {}
}
