package io.github.cognitoaudit.reports.content;

import io.github.cognitoaudit.finding.LinkVerdict;
import java.util.Collection;
import java.util.Comparator;

/** Names how something stands, so that every report can mark it in its own way; declared from the worst to the best. */
public enum Mood {
    /** Known to be wrong. */
    FLAWED("broken"),
    /** Not known to be right. */
    UNDETERMINED("not known"),
    /** Examined, and holds. */
    SOUND("sound");

    private final String word;

    Mood(String word) {
        this.word = word;
    }

    /** Returns how a link stands. */
    public static Mood of(LinkVerdict.Status status) {
        return switch (status) {
            case SOUND -> SOUND;
            case FLAWED -> FLAWED;
            case UNDETERMINED -> UNDETERMINED;
        };
    }

    /** Returns how a group of links stands: as the worst of them; undetermined when there is none. */
    public static Mood worst(Collection<LinkVerdict> links) {
        return links.stream()
                .map(link -> of(link.status()))
                .min(Comparator.naturalOrder())
                .orElse(UNDETERMINED);
    }

    /** Returns the word that stands beside the mark of a link. */
    public String word() {
        return word;
    }
}
