package io.github.cognitoaudit.sandbox.aws;

import io.github.cognitoaudit.sandbox.wire.Request;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Says with what a request was signed (AWS Signature Version 4); the signature itself is not checked.
 *
 * @param accessKeyId the access key id
 * @param region the region of the credential scope
 * @param service the service of the credential scope, such as {@code iam}
 */
record Signature(String accessKeyId, String region, String service) {

    private static final Pattern SCOPE =
            Pattern.compile("AWS4-HMAC-SHA256 .*Credential=([^/]+)/\\d{8}/([^/]+)/([^/]+)/aws4_request.*");

    static Optional<Signature> of(Request request) {
        Matcher matcher = SCOPE.matcher(request.header("authorization").orElse(""));
        return matcher.matches()
                ? Optional.of(new Signature(matcher.group(1), matcher.group(2), matcher.group(3)))
                : Optional.empty();
    }
}
