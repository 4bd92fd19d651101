package io.github.cognitoaudit.reports.html;

import io.github.cognitoaudit.finding.ChainVerdict;
import io.github.cognitoaudit.finding.LinkVerdict;
import io.github.cognitoaudit.reports.content.Mood;
import io.github.cognitoaudit.rule.ChainLink;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Gathers the links that a reader knows as one thing, such as a provider with its audiences and thumbprints.
 *
 * @param name what the thing is called
 * @param side who owns it
 * @param first whether it is the first of its side
 * @param links the links
 */
record Station(String name, String side, boolean first, List<LinkVerdict> links) {

    Station {
        links = List.copyOf(links);
    }

    Mood mood() {
        return Mood.worst(links);
    }

    /** Returns the stations of a chain in the order of a login; a thing without a link is left out. */
    static List<Station> of(ChainVerdict chain) {
        List<Station> stations = new ArrayList<>();
        add(stations, chain, "Client", "Auth0", EnumSet.of(ChainLink.CLIENT));
        add(stations, chain, "Issuer", "Auth0", EnumSet.of(ChainLink.ISSUER));
        add(stations, chain, "OIDC provider", "AWS", EnumSet.range(ChainLink.PROVIDER, ChainLink.THUMBPRINT));
        add(stations, chain, "Identity pool", "AWS", EnumSet.of(ChainLink.POOL));
        add(stations, chain, "Role", "AWS", EnumSet.of(ChainLink.SLOT, ChainLink.TRUST));
        add(stations, chain, "Permissions", "AWS", EnumSet.of(ChainLink.PERMISSIONS));
        return stations;
    }

    private static void add(
            List<Station> stations, ChainVerdict chain, String name, String side, Set<ChainLink> members) {
        List<LinkVerdict> links = chain.links().stream()
                .filter(link -> members.contains(link.link()))
                .toList();
        if (!links.isEmpty()) {
            boolean first =
                    stations.stream().noneMatch(station -> station.side().equals(side));
            stations.add(new Station(name, side, first, links));
        }
    }
}
