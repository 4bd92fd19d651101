package io.github.cognitoaudit.policy.validation;

import io.github.cognitoaudit.policy.syntax.Located;
import io.github.cognitoaudit.policy.syntax.PolicyTree;
import io.github.cognitoaudit.policy.syntax.ProblemCode;
import io.github.cognitoaudit.policy.syntax.Problems;
import io.github.cognitoaudit.policy.syntax.StatementTree;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Checks what concerns the whole document: its length, its characters, its version, its id, and that statement ids are unique. */
final class DocumentChecks {

    private static final int LONGEST_TEXT = 131_072;
    private static final int LARGEST_MANAGED = 6_144;
    private static final int LARGEST_INLINE = 10_240;
    private static final int LARGEST_TRUST_BY_DEFAULT = 2_048;
    private static final int LARGEST_SESSION = 2_048;
    private static final int LARGEST_READ = 2 * LARGEST_INLINE;

    private DocumentChecks() {}

    /**
     * Reports text with more characters, white space too, than IAM's API takes (type {@code policyDocumentType}), or with more than twice as many
     * besides white space as the largest policy has.
     *
     * <p>Such text is not looked into: IAM does not either, and it may have been made to keep its reader busy. A policy that has outgrown its
     * limit is shorter, and all its problems are reported.
     */
    static boolean isTooLongToRead(String source, PolicyKind kind, Problems problems) {
        if (source.length() > LONGEST_TEXT) {
            problems.error(
                    tooLong(kind),
                    "",
                    "expected at most " + LONGEST_TEXT + " characters with white space, found " + source.length()
                            + "; did not look into them");
            return true;
        }
        if (size(source) > LARGEST_READ) {
            problems.error(tooLong(kind), "", expected(largest(kind), size(source)) + "; did not look into them");
            return true;
        }
        return false;
    }

    static void check(String source, PolicyTree tree, PolicyKind kind, Problems problems) {
        size(source, kind, problems);
        characters(source, problems);
        version(tree, kind, problems);
        if (kind != PolicyKind.TRUST) {
            tree.id()
                    .ifPresent(id -> problems.warning(
                            ProblemCode.INVALID_POLICY_ELEMENT,
                            id.pointer(),
                            "expected no element `Id`, which the grammar has in resource-based policies only"));
        }
        List<StatementTree> statements = tree.statements().orElse(List.of());
        if (tree.statements().isPresent() && statements.isEmpty() && nothingIn(tree, "/Statement")) {
            problems.error(
                    ProblemCode.MISSING_STATEMENT,
                    "/Statement",
                    "expected at least one statement, found an empty list");
        }
        sids(statements, problems);
    }

    /**
     * Checks the length, in which white space does not count (IAM user guide, reference_iam-quotas).
     *
     * <p>White space in texts is not counted either, the reading under which more documents pass. Identity policies: a managed one has at most
     * 6,144 characters, the inline ones of a role 10,240 together; which of the two a document is going to be is not known here, so that the
     * smaller limit is a warning. Trust policies: 2,048 by default, which AWS raises on request, so that only 10,240, the largest size of any
     * policy (reference_policies_grammar), is an error. Session policies: 2,048.
     */
    private static void size(String source, PolicyKind kind, Problems problems) {
        int size = size(source);
        if (size > largest(kind)) {
            problems.error(tooLong(kind), "", expected(largest(kind), size));
        } else if (size > usual(kind)) {
            problems.warning(tooLong(kind), "", expected(usual(kind), size));
        }
    }

    private static String expected(int most, int size) {
        return "expected at most " + most + " characters besides white space, found " + size;
    }

    private static int size(String source) {
        return (int) source.chars()
                .filter(character -> !Character.isWhitespace(character))
                .count();
    }

    private static int usual(PolicyKind kind) {
        return switch (kind) {
            case IDENTITY -> LARGEST_MANAGED;
            case TRUST -> LARGEST_TRUST_BY_DEFAULT;
            case SESSION -> LARGEST_SESSION;
        };
    }

    private static int largest(PolicyKind kind) {
        return kind == PolicyKind.SESSION ? LARGEST_SESSION : LARGEST_INLINE;
    }

    private static ProblemCode tooLong(PolicyKind kind) {
        return switch (kind) {
            case IDENTITY -> ProblemCode.POLICY_SIZE_EXCEEDS_IDENTITY_POLICY_QUOTA;
            case TRUST -> ProblemCode.POLICY_SIZE_EXCEEDS_ROLE_TRUST_POLICY_QUOTA;
            case SESSION -> ProblemCode.POLICY_SIZE_EXCEEDS_SESSION_POLICY_QUOTA;
        };
    }

    /**
     * Checks that IAM takes the text as it is: its API allows tab, line feed, carriage return and U+0020 to U+00FF (reference_iam-quotas).
     *
     * <p>A warning, because it concerns how the text is sent and not what it says: the escaped character is the same text to IAM.
     */
    private static void characters(String source, Problems problems) {
        for (int i = 0; i < source.length(); i++) {
            if (source.charAt(i) > 0xff) {
                problems.warning(
                        ProblemCode.UNSUPPORTED_CHARACTER,
                        "",
                        "expected characters up to U+00FF, found "
                                + String.format(Locale.ROOT, "U+%04X", source.codePointAt(i))
                                + ", which IAM takes only when it is escaped");
                return;
            }
        }
    }

    /** Checks the version; IAM takes new identity policies in version 2012-10-17 only but keeps and evaluates the older ones. */
    private static void version(PolicyTree tree, PolicyKind kind, Problems problems) {
        if (tree.version().isEmpty() && tree.statements().isPresent() && nothingIn(tree, "/Version")) {
            problems.warning(
                    ProblemCode.MISSING_VERSION,
                    "",
                    "expected an element `Version`, found none, which stands for `2008-10-17`");
        }
        if (kind == PolicyKind.IDENTITY) {
            tree.version()
                    .filter(version -> version.text().equals("2008-10-17"))
                    .ifPresent(version -> problems.warning(
                            ProblemCode.INVALID_VERSION,
                            version.pointer(),
                            "expected `2012-10-17`, the version of new identity policies, found `2008-10-17`"));
        }
    }

    private static void sids(List<StatementTree> statements, Problems problems) {
        Set<String> seen = new HashSet<>();
        for (StatementTree statement : statements) {
            statement
                    .sid()
                    .filter(sid -> !sid.text().isEmpty() && !seen.add(sid.text()))
                    .ifPresent(sid -> problems.error(ProblemCode.UNIQUE_SIDS_REQUIRED, sid.pointer(), repeated(sid)));
        }
    }

    private static String repeated(Located sid) {
        return "expected an id that no other statement has, found " + Problems.quote(sid.text()) + " again";
    }

    /** Tells whether the walk found nothing out of place in the element. */
    private static boolean nothingIn(PolicyTree tree, String pointer) {
        return tree.problems().stream().noneMatch(problem -> problem.pointer().startsWith(pointer));
    }
}
