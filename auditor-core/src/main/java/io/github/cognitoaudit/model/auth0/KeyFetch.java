package io.github.cognitoaudit.model.auth0;

import io.github.cognitoaudit.model.Gap;
import io.github.cognitoaudit.model.Listing;
import io.github.cognitoaudit.model.Observed;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Says whether the network access control lists of a tenant let AWS fetch the keys of the issuer, from addresses that AWS does not
 * publish (facts.md 6.9).
 *
 * @param blockedBy the list that keeps everybody out; empty where none certainly does
 * @param open why it is not known whether AWS gets in; empty where it is
 */
public record KeyFetch(Optional<NetworkAcl> blockedBy, List<Gap> open) {

    /** Copies the gaps. */
    public KeyFetch {
        open = List.copyOf(open);
    }

    /**
     * Asks the lists in the order of Auth0: the first that a request meets decides, and one that only logs decides nothing.
     *
     * @param host the host of the issuer
     */
    public static KeyFetch through(Listing<NetworkAcl> lists, String host) {
        List<Gap> mayLetIn = new ArrayList<>(lists.gaps());
        List<Gap> mayKeepOut = new ArrayList<>(lists.gaps());
        for (NetworkAcl list : inOrder(lists.items(), host)) {
            boolean everyone = list.meetsEveryLoginAt(host);
            boolean allows = list.action().equals("allow");
            boolean blocks = list.action().equals("block");
            if (everyone && blocks) {
                return mayLetIn.isEmpty()
                        ? new KeyFetch(Optional.of(list), List.of())
                        : new KeyFetch(Optional.empty(), mayLetIn);
            }
            if (everyone && allows) {
                break;
            }
            if (!blocks) {
                mayLetIn.add(doubt(list));
            }
            if (!allows) {
                mayKeepOut.add(doubt(list));
            }
        }
        return new KeyFetch(Optional.empty(), mayKeepOut);
    }

    /** Tells whether AWS gets in. */
    public Observed<Boolean> works() {
        return blockedBy.isPresent() || open.isEmpty()
                ? Observed.known(blockedBy.isEmpty())
                : Observed.unknown(open.get(0));
    }

    private static List<NetworkAcl> inOrder(List<NetworkAcl> lists, String host) {
        return lists.stream()
                .filter(list -> list.mayMeetLoginsAt(host) && !list.action().equals("log"))
                .sorted(Comparator.comparingInt(NetworkAcl::priority).thenComparing(NetworkAcl::action))
                .toList();
    }

    private static Gap doubt(NetworkAcl list) {
        return Gap.undecided(
                "whether network ACL `" + list.aclId() + "` meets AWS",
                "it has the action `" + list.action() + "` for " + list.criteria()
                        + ", and AWS does not publish where it fetches keys from");
    }
}
