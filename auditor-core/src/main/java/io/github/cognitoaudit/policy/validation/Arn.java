package io.github.cognitoaudit.policy.validation;

import java.util.ArrayList;
import java.util.List;

/**
 * Splits an ARN, or a pattern of one, into its fields.
 *
 * @param fields {@code arn}, partition, service, region, account and resource, as many as there are; the last of six has the rest
 */
record Arn(List<String> fields) {

    private static final int COMPLETE = 6;

    /** Copies the fields. */
    Arn {
        fields = List.copyOf(fields);
    }

    /** Splits the text at its colons; a colon within a variable is none where there are variables. */
    static Arn of(String text, boolean variables) {
        List<String> fields = new ArrayList<>();
        int start = 0;
        int at = 0;
        while (at < text.length() && fields.size() < COMPLETE - 1) {
            if (variables && text.startsWith("${", at)) {
                int end = text.indexOf('}', at);
                at = end < 0 ? text.length() : end + 1;
                continue;
            }
            if (text.charAt(at) == ':') {
                fields.add(text.substring(start, at));
                start = at + 1;
            }
            at++;
        }
        fields.add(text.substring(start));
        return new Arn(fields);
    }

    boolean startsAsArn() {
        return fields.size() > 1 && fields.get(0).equals("arn");
    }

    boolean isComplete() {
        return fields.size() == COMPLETE;
    }

    /** Tells whether a field between the others is empty. */
    boolean hasGap() {
        return fields.stream().limit(fields.size() - 1L).anyMatch(String::isEmpty);
    }

    String partition() {
        return field(1);
    }

    String service() {
        return field(2);
    }

    String region() {
        return field(3);
    }

    String account() {
        return field(4);
    }

    String resource() {
        return field(5);
    }

    /** Returns the field; empty when the ARN ends before it. */
    private String field(int place) {
        return place < fields.size() ? fields.get(place) : "";
    }
}
