package io.github.cognitoaudit.collect.auth0;

import com.auth0.client.mgmt.ManagementApi;
import com.auth0.client.mgmt.core.ObjectMappers;
import com.auth0.client.mgmt.tenants.types.GetTenantSettingsRequestParameters;
import com.auth0.client.mgmt.types.ListCustomDomainsRequestParameters;
import com.auth0.client.mgmt.types.SigningKeys;
import com.auth0.client.mgmt.types.TenantSettingsFlags;
import com.fasterxml.jackson.databind.JsonNode;
import io.github.cognitoaudit.model.Gap;
import io.github.cognitoaudit.model.Listing;
import io.github.cognitoaudit.model.Observed;
import io.github.cognitoaudit.model.auth0.CustomDomain;
import io.github.cognitoaudit.model.auth0.SigningKey;
import io.github.cognitoaudit.model.auth0.TenantSettings;
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

    private Listing<SigningKey> signingKey(ManagementRead read, SigningKeys key) {
        return Optional.ofNullable(key.getKid())
                .map(kid -> Listing.of(List.of(new SigningKey(
                        kid,
                        key.getCurrent().orElse(false),
                        key.getNext().orElse(false),
                        key.getRevoked().orElse(false),
                        Observed.<Optional<Integer>>unknown(Gap.notAsked(read.call(), "not asked for"))))))
                .orElseGet(() -> Listing.unread(call.malformed(read, "a key has no `kid`")));
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
}
