package io.github.cognitoaudit.policy.permissions;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Describes all resources of one type in one region of the role's account, or the {@code *} of an action without resource types.
 *
 * @param witness one of them
 * @param region the region; empty when the ARN has none
 * @param sample one of them with names that no pattern spells out: a pattern without {@code ?} that names it names all
 * @param looseSample the same in lower case; an account that is not known may be any
 * @param certainMembers texts that certainly name one of them
 * @param possibleMembers all texts that may name one of them, in lower case
 */
record ResourceSet(
        String witness,
        Optional<String> region,
        Texts sample,
        Texts looseSample,
        Texts certainMembers,
        Texts possibleMembers) {

    /** The resource of a request whose action has no resource types. */
    static final ResourceSet STAR = literal("*");

    private static final Pattern PART = Pattern.compile("\\$\\{([^}]*)}|\\*|[^$*]+|\\$");
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

    private static ResourceSet literal(String text) {
        Texts texts = new Texts.Builder().literal(text).build();
        return new ResourceSet(text, Optional.empty(), texts, texts, texts, texts);
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

    /** Returns all resources of an ARN format in a region of a partition; an account that is not known is any one account. */
    static ResourceSet of(String arnFormat, String partition, Optional<String> account, String region) {
        Texts.Builder sample = new Texts.Builder();
        Texts.Builder loose = new Texts.Builder();
        Texts.Builder certain = new Texts.Builder();
        Texts.Builder possible = new Texts.Builder();
        StringBuilder witness = new StringBuilder();
        Matcher part = PART.matcher(arnFormat);
        while (part.find()) {
            String name = part.group(1) == null ? "" : part.group(1);
            Optional<String> known = known(name, part.group(), partition, account, region);
            if (known.isPresent()) {
                String lower = known.get().toLowerCase(Locale.ROOT);
                sample.literal(known.get());
                certain.literal(known.get());
                loose.literal(lower);
                possible.literal(lower);
                witness.append(known.get());
            } else if (ACCOUNT.contains(name)) {
                String unknown = String.valueOf(Texts.FRESH).repeat(SOME_ACCOUNT.length());
                sample.literal(unknown);
                certain.literal(unknown);
                loose.run(Texts.ANY);
                possible.run(Texts.ANY);
                witness.append(SOME_ACCOUNT);
            } else {
                int certainSet = HAS_PATH.matcher(name).matches() ? Texts.ANY_BUT_FRESH : Texts.NAME;
                int possibleSet = PLAIN_NAMES.contains(name) ? Texts.NAME : Texts.ANY;
                sample.one(Texts.FRESH);
                loose.one(Texts.FRESH);
                certain.one(certainSet).run(certainSet);
                possible.one(possibleSet).run(possibleSet);
                witness.append("example");
            }
        }
        return new ResourceSet(
                witness.toString(),
                hasRegion(arnFormat) ? Optional.of(region) : Optional.empty(),
                sample.build(),
                loose.build(),
                certain.build(),
                possible.build());
    }

    private static Optional<String> known(
            String name, String written, String partition, Optional<String> account, String region) {
        if (name.isEmpty()) {
            return written.equals("*") ? Optional.empty() : Optional.of(written);
        }
        if (ACCOUNT.contains(name)) {
            return account;
        }
        return switch (name) {
            case "Partition" -> Optional.of(partition);
            case "Region" -> Optional.of(region);
            default -> Optional.empty();
        };
    }
}
