package io.github.cognitoaudit.model.auth0;

import io.github.cognitoaudit.model.Gap;
import io.github.cognitoaudit.model.Listing;
import io.github.cognitoaudit.model.Observed;
import io.github.cognitoaudit.model.Resource;
import io.github.cognitoaudit.model.ResourceId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Describes an Auth0 tenant as far as the chain needs it.
 *
 * @param domain the canonical domain, such as {@code acme.eu.auth0.com}
 * @param clients the clients that were read: the declared ones and the audiences, or all
 * @param absentClients ids that were asked for and that the tenant does not have
 * @param everyClientAsked whether all clients were asked for, so that a complete listing proves absence
 * @param signingKeys the tenant's signing keys
 * @param customDomains the tenant's custom domains
 * @param settings the tenant-wide settings
 * @param networkAcls the network access control lists
 * @param loginActions the names of the Actions that are bound to the trigger post-login, in their order
 * @param resourceServers the APIs that the tenant issues access tokens for
 */
public record Tenant(
        String domain,
        Listing<Auth0Client> clients,
        List<String> absentClients,
        boolean everyClientAsked,
        Listing<SigningKey> signingKeys,
        Listing<CustomDomain> customDomains,
        Observed<TenantSettings> settings,
        Listing<NetworkAcl> networkAcls,
        Listing<String> loginActions,
        Listing<ResourceServer> resourceServers)
        implements Resource {

    /** Brings every list into the order of its ids, so that the same tenant reads the same. */
    public Tenant {
        clients = clients.sorted(Comparator.comparing(Auth0Client::clientId));
        signingKeys = signingKeys.sorted(Comparator.comparing(SigningKey::kid));
        customDomains = customDomains.sorted(Comparator.comparing(CustomDomain::domain));
        networkAcls = networkAcls.sorted(Comparator.comparing(NetworkAcl::aclId));
        resourceServers = resourceServers.sorted(Comparator.comparing(ResourceServer::identifier));
        absentClients = absentClients.stream().sorted().distinct().toList();
    }

    @Override
    public ResourceId id() {
        return ResourceId.ofAuth0(domain, "tenant", domain);
    }

    /** Finds the custom domain of a host name: there, known not to be there, or not read; the canonical domain is none. */
    public Observed<Optional<CustomDomain>> customDomain(String host) {
        Optional<CustomDomain> found = customDomains.items().stream()
                .filter(custom -> custom.domain().equalsIgnoreCase(host))
                .findFirst();
        return found.isPresent() || host.equalsIgnoreCase(domain) || customDomains.isComplete()
                ? Observed.known(found)
                : Observed.unknown(customDomains.gaps().get(0));
    }

    /**
     * Tells whether an audience names an API or a URL: it does not look like a client id, or is the identifier of an API that was read
     * and the id of no client that was.
     */
    public boolean namesApi(String audience) {
        return !Auth0Client.looksLikeClientId(audience)
                || (resourceServers.items().stream()
                                .anyMatch(api -> api.identifier().equals(audience))
                        && clients.items().stream()
                                .noneMatch(client -> client.clientId().equals(audience)));
    }

    /** Finds a client by its id: there, known not to be there, or not read. */
    public Observed<Optional<Auth0Client>> client(String clientId) {
        Optional<Auth0Client> found = clients.items().stream()
                .filter(client -> client.clientId().equals(clientId))
                .findFirst();
        if (found.isPresent() || absentClients.contains(clientId) || (everyClientAsked && clients.isComplete())) {
            return Observed.known(found);
        }
        return Observed.unknown(clients.gaps().stream()
                .findFirst()
                .orElseGet(() -> Gap.notAsked("client `" + clientId + "`", "the client was not asked for")));
    }
}
