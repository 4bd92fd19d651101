package io.github.cognitoaudit.policy.permissions;

import io.github.cognitoaudit.policy.document.Effect;
import io.github.cognitoaudit.policy.evaluate.PreparedStatement;
import io.github.cognitoaudit.policy.pattern.PatternReader;
import io.github.cognitoaudit.policy.pattern.PatternReader.ColonReading;
import io.github.cognitoaudit.policy.pattern.TextPattern;
import io.github.cognitoaudit.policy.proof.ActionClass;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Describes all resources of one type in one region of the role's account, or the {@code *} of an action without resource types.
 *
 * @param witness one of them
 * @param formats the ARN format with what is known filled in; two for whatever a request may name
 * @param noMember what is left out since a name can not be such: patterns of ARNs that the format takes in
 * @param doubtful what may not be a name, wider than what can not
 */
record ResourceSet(String witness, List<String> formats, List<String> noMember, List<String> doubtful) {

    /** The resource of a request whose action has no resource types. */
    static final ResourceSet STAR = new ResourceSet("*", List.of("*"), List.of(), List.of());

    /** Whatever a request may name. */
    static final ResourceSet ANYTHING = new ResourceSet("*", ActionClass.ANY_RESOURCE, List.of(), List.of());

    private static final Pattern PART = Pattern.compile("\\$\\{([^}]*)}");
    private static final Set<String> ACCOUNT = Set.of("Account", "AccountId");
    private static final String SOME_ACCOUNT = "111122223333";

    /** Names that AWS lets hold neither a slash nor a colon. */
    private static final Set<String> PLAIN_NAMES = Set.of(
            "BucketName",
            "TableName",
            "IndexName",
            "TopicName",
            "QueueName",
            "FunctionName",
            "StreamName",
            "IdentityPoolId",
            "UserPoolId",
            "KeyId");

    private static final Pattern HAS_PATH = Pattern.compile(".*(Path|ObjectName|ParameterName).*");

    /** Copies the lists. */
    ResourceSet {
        formats = List.copyOf(formats);
        noMember = List.copyOf(noMember);
        doubtful = List.copyOf(doubtful);
    }

    /** Tells whether an ARN format names a region. */
    static boolean hasRegion(String arnFormat) {
        return arnFormat.contains("${Region}");
    }

    /** Tells whether the resources of an ARN format belong to AWS and not to the account. */
    static boolean isOwnedByAws(String arnFormat) {
        String[] fields = arnFormat.split(":", 6);
        return fields.length == 6 && fields[4].equals("aws");
    }

    /** Returns all resources of an ARN format in a region of a partition; an account that is not known may be any. */
    static ResourceSet of(String arnFormat, String partition, Optional<String> account, String region) {
        String format = filled(
                arnFormat,
                name -> ACCOUNT.contains(name)
                        ? account
                        : name.equals("Region")
                                ? Optional.of(region)
                                : name.equals("Partition") ? Optional.of(partition) : Optional.empty());
        String witness = filled(format, name -> Optional.of(ACCOUNT.contains(name) ? SOME_ACCOUNT : "example"));
        return new ResourceSet(
                witness.replace("*", "example"),
                List.of(format),
                hasOneName(format) ? names(format, PLAIN_NAMES::contains) : List.of(),
                names(format, name -> !HAS_PATH.matcher(name).matches()));
    }

    /** Of several names nobody can tell which of them has the slash. */
    private static boolean hasOneName(String format) {
        return PART.matcher(format)
                        .results()
                        .filter(part -> !ACCOUNT.contains(part.group(1)))
                        .count()
                == 1;
    }

    /** Returns patterns of the ARNs in which a name, if it is one of these, has a slash or a colon. */
    private static List<String> names(String format, Predicate<String> which) {
        return PART.matcher(format)
                .results()
                .filter(part -> which.test(part.group(1)) && !ACCOUNT.contains(part.group(1)))
                .flatMap(part -> Stream.of("*/*", "*:*")
                        .map(odd -> filled(format.substring(0, part.start()), name -> Optional.of("*"))
                                + odd
                                + filled(format.substring(part.end()), name -> Optional.of("*"))))
                .toList();
    }

    private static String filled(String format, Function<String, Optional<String>> values) {
        return PART.matcher(format)
                .replaceAll(part ->
                        Matcher.quoteReplacement(values.apply(part.group(1)).orElse(part.group())));
    }

    /** Tells whether the account is not known. */
    boolean isOfAnyAccount() {
        return formats.stream()
                .flatMap(format -> PART.matcher(format).results())
                .anyMatch(part -> ACCOUNT.contains(part.group(1)));
    }

    /** Returns statements that leave out what can not be a resource. */
    List<PreparedStatement> noMembers() {
        return denying(noMember);
    }

    /** Returns statements that leave out all that may not be a resource. */
    List<PreparedStatement> doubtfulMembers() {
        return denying(doubtful);
    }

    private static List<PreparedStatement> denying(List<String> patterns) {
        List<TextPattern> resources = patterns.stream()
                .map(pattern -> PatternReader.resource(pattern, false, ColonReading.CROSSING))
                .toList();
        return resources.isEmpty()
                ? List.of()
                : List.of(SessionFacts.statement(Effect.DENY, false, resources, List.of()));
    }

    /** Returns the texts that every resource has at the same place, after the account. */
    List<String> fixedTexts() {
        List<String> texts = new ArrayList<>();
        for (String format : formats) {
            String[] fields = format.split(":", 6);
            texts.addAll(List.of(PART.split(fields[fields.length - 1])));
        }
        return texts;
    }
}
