package io.github.cognitoaudit.policy.document;

import io.github.cognitoaudit.policy.pattern.PatternReader;
import io.github.cognitoaudit.policy.syntax.PolicyText;
import io.github.cognitoaudit.policy.syntax.Problems;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Holds a policy document, as written and as read.
 *
 * @param source the JSON text as the service answered it, URL-decoded
 * @param version the {@code Version} element; empty when left out, which IAM reads as {@code 2008-10-17}
 * @param statements the statements in their order
 */
public record PolicyDocument(String source, Optional<String> version, List<Statement> statements) {

    private static final String PRINCIPAL_TAG = "aws:principaltag/";

    /** Copies the statements. */
    public PolicyDocument {
        statements = List.copyOf(statements);
    }

    /**
     * Reads a policy document.
     *
     * <p>Reads every document that IAM can hold, also one that it would not take today, and refuses what could be read in two ways.
     *
     * @param source JSON text, not URL-encoded; a byte order mark at its start is dropped
     * @throws PolicySyntaxException when the text is not a policy document; nothing is dropped in silence
     */
    public static PolicyDocument parse(String source) throws PolicySyntaxException {
        return PolicyReader.read(PolicyText.withoutMark(source));
    }

    /**
     * Reads a policy document that may be percent-encoded, as IAM answers it.
     *
     * <p>White space around the text is dropped. Text whose first character is a percent sign is decoded as RFC 3986 says, and a {@code +} stays
     * a {@code +}; other text is taken as it is.
     *
     * @param source JSON text or percent-encoded JSON text
     * @throws PolicySyntaxException when the text can not be decoded or is not a policy document
     */
    public static PolicyDocument parseEncoded(String source) throws PolicySyntaxException {
        Problems problems = new Problems();
        Optional<String> text = PolicyText.decode(source, problems);
        if (text.isEmpty()) {
            throw new PolicySyntaxException("", problems.all().get(0).message());
        }
        return parse(text.get());
    }

    /** Returns the document that allows every action on every resource, the most that a document can say. */
    public static PolicyDocument allowingEverything() {
        Clause everything = new Clause(false, List.of("*"));
        Statement statement = new Statement(
                "/Statement",
                Optional.empty(),
                Effect.ALLOW,
                everything,
                Optional.of(everything),
                false,
                List.of(),
                List.of());
        return new PolicyDocument(
                "{\"Version\":\"2012-10-17\",\"Statement\":{\"Effect\":\"Allow\",\"Action\":\"*\",\"Resource\":\"*\"}}",
                Optional.of("2012-10-17"),
                List.of(statement));
    }

    /** Returns the text without the statements at the JSON pointers, as compact JSON; empty when no statement is left. */
    public Optional<String> without(Collection<String> pointers) {
        return PolicyEdit.without(source, pointers);
    }

    /** Returns the text with version {@code 2012-10-17} and everything else as it is, as compact JSON. */
    public String inNewestVersion() {
        return PolicyEdit.inVersion(source, "2012-10-17");
    }

    /** Returns the statement at the JSON pointer. */
    public Optional<Statement> statement(String pointer) {
        return statements.stream()
                .filter(statement -> statement.pointer().equals(pointer))
                .findFirst();
    }

    /** Returns the keys of the principal tags by which a statement of this document decides, in lower case: as condition keys or variables. */
    public Set<String> principalTagsOf(Statement statement) {
        Stream<String> values = Stream.concat(
                statement.resources().stream().flatMap(resources -> resources.patterns().stream()),
                statement.conditions().stream().flatMap(condition -> condition.values().stream()));
        Stream<String> variables = hasVariables()
                ? values.flatMap(value -> PatternReader.like(value, true).variableNames().stream())
                : Stream.empty();
        return Stream.concat(statement.conditions().stream().map(Condition::key), variables)
                .map(key -> key.toLowerCase(Locale.ROOT))
                .filter(key -> key.startsWith(PRINCIPAL_TAG))
                .map(key -> key.substring(PRINCIPAL_TAG.length()))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Tells whether {@code ${...}} is a policy variable here; in the older version it is literal text. */
    public boolean hasVariables() {
        return version.equals(Optional.of("2012-10-17"));
    }
}
