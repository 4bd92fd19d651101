package io.github.cognitoaudit.policy.condition;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Says what is known of the values of a condition key (AWS user guide, global condition context keys; policy-engine.md 1.3).
 *
 * @param oneValue whether a request never carries more than one value
 * @param severalValues whether a request may carry more than one value
 * @param wellFormed whether a value always is what the operators of its kind can compare with, such as an address
 */
public record KeyKind(boolean oneValue, boolean severalValues, boolean wellFormed) {

    private static final Set<String> WELL_FORMED = Set.of(
            "aws:currenttime",
            "aws:epochtime",
            "aws:tokenissuetime",
            "aws:sourceip",
            "aws:vpcsourceip",
            "aws:securetransport",
            "aws:viaawsservice",
            "aws:principalisawsservice",
            "aws:multifactorauthpresent",
            "aws:multifactorauthage");
    private static final Set<String> ONE_VALUE = Set.of(
            "aws:federatedprovider",
            "aws:principalaccount",
            "aws:principalarn",
            "aws:principalorgid",
            "aws:principaltype",
            "aws:referer",
            "aws:requestedregion",
            "aws:resourceaccount",
            "aws:resourceorgid",
            "aws:sourceaccount",
            "aws:sourcearn",
            "aws:sourceidentity",
            "aws:sourceorgid",
            "aws:sourcevpc",
            "aws:sourcevpce",
            "aws:useragent",
            "aws:userid",
            "aws:username");
    private static final List<String> TAGS = List.of(
            "aws:principaltag/",
            "aws:requesttag/",
            "aws:resourcetag/",
            "s3:existingobjecttag/",
            "s3:requestobjecttag/",
            "kms:encryptioncontext:");
    private static final Set<String> SEVERAL_VALUES = keys(" *");
    private static final Set<String> TYPED_AS_ONE = keys(" 1");

    /** Returns what is known of a key, whose name is in lower case. */
    public static KeyKind of(String key) {
        String plain = key.replaceFirst("#[12]$", "");
        boolean several = SEVERAL_VALUES.contains(plain) || plain.endsWith(":amr");
        boolean one = !several
                && (WELL_FORMED.contains(plain)
                        || ONE_VALUE.contains(plain)
                        || TYPED_AS_ONE.contains(plain)
                        || plain.endsWith(":sub")
                        || plain.endsWith(":aud")
                        || TAGS.stream().anyMatch(plain::startsWith));
        return new KeyKind(one, several, WELL_FORMED.contains(plain));
    }

    private static Set<String> keys(String kind) {
        try (InputStream stream = Objects.requireNonNull(
                KeyKind.class.getResourceAsStream("condition-keys.txt"), "the list of condition keys is missing")) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#") && line.endsWith(kind))
                    .map(line -> line.substring(0, line.length() - kind.length()))
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException("the list of condition keys can not be read", e);
        }
    }
}
