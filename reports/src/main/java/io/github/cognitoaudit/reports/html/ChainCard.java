package io.github.cognitoaudit.reports.html;

import io.github.cognitoaudit.finding.ChainVerdict;
import io.github.cognitoaudit.finding.LinkVerdict;
import io.github.cognitoaudit.reports.content.Mood;
import io.github.cognitoaudit.reports.content.Printable;
import java.util.List;

/**
 * Shows the chain of one target.
 *
 * @param anchor the id on the page
 * @param chain the chain
 */
record ChainCard(String anchor, ChainVerdict chain) {

    Mood mood() {
        return Mood.worst(chain.links());
    }

    String name() {
        return Printable.line(chain.target());
    }

    String loginKey() {
        return Printable.line(chain.loginKey());
    }

    List<Station> stations() {
        return Station.of(chain);
    }

    /** Returns the links whose two values a reader must see. */
    List<LinkVerdict> open() {
        return links(false);
    }

    List<LinkVerdict> sound() {
        return links(true);
    }

    private List<LinkVerdict> links(boolean sound) {
        return chain.links().stream()
                .filter(link -> (link.status() == LinkVerdict.Status.SOUND) == sound)
                .toList();
    }
}
