package io.github.cognitoaudit.rule;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Says everything about a rule that does not depend on a subject; it can not be built incomplete.
 *
 * @param id the id, such as {@code OIDC-004}; issued once, never reused
 * @param name the flaw in kebab case; reads well after "allow"
 * @param title the flaw as a phrase, at most 72 characters, no final full stop
 * @param because why it matters, full sentences
 * @param severity how grave it is
 * @param link the link of the chain that it breaks
 * @param references pages that say so, https, the vendor's first
 * @param clauses the clauses of frameworks that it helps to show; empty where none asks for it
 * @param reportedBy who reports the behaviour, where the vendor does not document it; empty when the vendor does
 */
public record RuleDescriptor(
        String id,
        String name,
        String title,
        String because,
        Severity severity,
        ChainLink link,
        List<URI> references,
        List<ComplianceClause> clauses,
        Optional<String> reportedBy) {

    private static final Pattern ID = Pattern.compile("[A-Z][A-Z0-9]*-\\d{3}");
    private static final Pattern NAME = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final int LONGEST_TITLE = 72;

    /**
     * Checks that nothing is missing.
     *
     * @throws IllegalArgumentException when a part is missing or malformed
     */
    public RuleDescriptor {
        references = List.copyOf(references);
        clauses = List.copyOf(clauses);
        require(ID.matcher(id).matches(), id, "an id such as `OIDC-004`", id);
        require(NAME.matcher(name).matches(), id, "a kebab-case name", name);
        require(
                !title.isBlank() && title.length() <= LONGEST_TITLE && !title.endsWith("."),
                id,
                "a title of at most " + LONGEST_TITLE + " characters without a final full stop",
                title);
        require(because.endsWith("."), id, "a reason in full sentences", because);
        require(!references.isEmpty(), id, "a reference", "none");
        for (URI reference : references) {
            require("https".equals(reference.getScheme()), id, "an https reference", reference.toString());
        }
    }

    /** Starts the description of a rule. */
    public static Builder rule(String id, String name, Severity severity, ChainLink link) {
        return new Builder(id, name, severity, link);
    }

    private static void require(boolean holds, String id, String expected, String found) {
        if (!holds) {
            throw new IllegalArgumentException("rule `" + id + "` needs " + expected + ", found `" + found + "`");
        }
    }

    /** Collects the parts of a descriptor. */
    public static final class Builder {
        private final String id;
        private final String name;
        private final Severity severity;
        private final ChainLink link;
        private final List<URI> references = new ArrayList<>();
        private final List<ComplianceClause> clauses = new ArrayList<>();
        private String title = "";
        private String because = "";
        private Optional<String> reportedBy = Optional.empty();

        private Builder(String id, String name, Severity severity, ChainLink link) {
            this.id = id;
            this.name = name;
            this.severity = severity;
            this.link = link;
        }

        /** Sets the flaw as a phrase. */
        public Builder title(String value) {
            title = value;
            return this;
        }

        /** Sets why it matters, in full sentences. */
        public Builder because(String value) {
            because = value;
            return this;
        }

        /** Adds a page that says so. */
        public Builder see(String url) {
            references.add(URI.create(url));
            return this;
        }

        /** Names a clause that the rule helps to show. */
        public Builder fits(ComplianceClause.Framework framework, String clause) {
            clauses.add(new ComplianceClause(framework, clause));
            return this;
        }

        /** Says that practitioners, not the vendor, report the behaviour, and who. */
        public Builder reportedBy(String source) {
            reportedBy = Optional.of(source);
            return this;
        }

        /**
         * Returns the descriptor.
         *
         * @throws IllegalArgumentException when a part is missing
         */
        public RuleDescriptor build() {
            return new RuleDescriptor(id, name, title, because, severity, link, references, clauses, reportedBy);
        }
    }
}
