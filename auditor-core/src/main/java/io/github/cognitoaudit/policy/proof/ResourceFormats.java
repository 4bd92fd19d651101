package io.github.cognitoaudit.policy.proof;

import io.github.cognitoaudit.policy.pattern.ArnFormat;
import io.github.cognitoaudit.policy.pattern.PatternReader;
import io.github.cognitoaudit.policy.pattern.PatternReader.ColonReading;
import io.github.cognitoaudit.policy.pattern.TextPattern;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Turns ARN formats into patterns, each once. */
final class ResourceFormats {

    private static final Map<String, TextPattern> KNOWN = new ConcurrentHashMap<>();
    private static final String ACCOUNT = "${Account}";

    /** What stands for the account in the ARNs of resources that AWS itself offers, such as managed policies. */
    private static final List<String> OTHER_OWNERS = List.of("aws", "");

    private static final String ANY = "arn:${Partition}:*:*:*:?*";

    private ResourceFormats() {}

    /** Returns the patterns of the resources of a class in some partitions. */
    static List<TextPattern> of(ActionClass actions, List<String> partitions) {
        List<TextPattern> formats = new ArrayList<>();
        for (String format : actions.arnFormats()) {
            if (format.equals("*")) {
                formats.add(TextPattern.literal("*"));
                continue;
            }
            for (String partition : partitions) {
                formats.add(KNOWN.computeIfAbsent(partition + " " + format, key -> pattern(format, partition)));
            }
        }
        for (String format : actions.arnFormats()) {
            for (String partition : format.contains(ACCOUNT) ? partitions : List.<String>of()) {
                for (String owner : OTHER_OWNERS) {
                    String owned = format.replace(ACCOUNT, owner);
                    formats.add(KNOWN.computeIfAbsent(partition + " " + owned, key -> pattern(owned, partition)));
                }
            }
        }
        return formats;
    }

    private static TextPattern pattern(String format, String partition) {
        return format.equals(ActionClass.ANY_ARN)
                ? PatternReader.resource(ANY.replace("${Partition}", partition), false, ColonReading.WITHIN_FIELDS)
                : ArnFormat.in(format, partition);
    }
}
