package io.github.cognitoaudit.reports.html;

import java.util.List;

/**
 * Holds all blocks of one section, wherever they will be shown.
 *
 * @param kind which section it is
 * @param blocks its blocks in reading order
 */
record Section(Kind kind, List<Block> blocks) {

    Section {
        blocks = List.copyOf(blocks);
    }

    int bytes() {
        return blocks.stream().mapToInt(Block::bytes).sum();
    }

    /** Names the sections in reading order. */
    enum Kind {
        CHAINS(
                "chains",
                "Chains",
                "From the Auth0 client to the permissions, in the order of a login.",
                "No target was audited."),
        FINDINGS(
                "findings",
                "Findings",
                "What is, what should be, and how to mend it; the gravest first.",
                "No rule that was examined is broken."),
        UNDETERMINED(
                "undetermined",
                "Could not tell",
                "A fact that decides was not read, so no verdict is given on it.",
                "Every question that was asked has an answer."),
        DECIDED(
                "decided",
                "Suppressed and accepted",
                "What is broken and passes, since the team said so: by whom, until when, and why.",
                "Nobody suppressed or accepted anything that was found."),
        GAPS(
                "gaps",
                "Not read",
                "Reads that failed, and the permission or scope that each of them needs.",
                "Everything that was asked for was read."),
        EXAMINED("examined", "Examined", "What each rule judged, and what it was not asked.", "No rule was examined.");

        private final String id;
        private final String title;
        private final String about;
        private final String nothing;

        Kind(String id, String title, String about, String nothing) {
            this.id = id;
            this.title = title;
            this.about = about;
            this.nothing = nothing;
        }

        String id() {
            return id;
        }

        String title() {
            return title;
        }

        String about() {
            return about;
        }

        String nothing() {
            return nothing;
        }
    }
}
