package io.github.cognitoaudit.collect.aws.call;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import software.amazon.awssdk.core.exception.RetryableException;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.core.interceptor.SdkExecutionAttribute;
import software.amazon.awssdk.http.SdkHttpResponse;

/** Reads every answer whole, within bounds, and refuses what is not of the right shape before the SDK fills it with nulls. */
final class AnswerInterceptor implements ExecutionInterceptor {

    /** Far above what a page of a thousand roles with full policies takes (facts.md 7). */
    private static final int LARGEST_ANSWER = 64 << 20;

    @Override
    public Optional<InputStream> modifyHttpResponseContent(
            Context.ModifyHttpResponse context, ExecutionAttributes attributes) {
        SdkHttpResponse response = context.httpResponse();
        byte[] body = body(context.responseBody());
        requireAnnouncedLength(response, body.length);
        if (response.isSuccessful()) {
            String contentType = response.firstMatchingHeader("Content-Type").orElse("");
            operation(attributes).ifPresent(operation -> AnswerShape.check(operation, contentType, body));
        }
        return Optional.of(new ByteArrayInputStream(body));
    }

    private static Optional<ReadOperation> operation(ExecutionAttributes attributes) {
        return ReadOperation.find(
                String.valueOf(attributes.getAttribute(SdkExecutionAttribute.SERVICE_NAME)),
                String.valueOf(attributes.getAttribute(SdkExecutionAttribute.OPERATION_NAME)));
    }

    /** The JDK's HTTP client passes over a body that ends before its announced length. */
    private static void requireAnnouncedLength(SdkHttpResponse response, int length) {
        String announced = response.firstMatchingHeader("Content-Length").orElse("");
        if (!announced.isEmpty() && !announced.equals(String.valueOf(length))) {
            throw broken(new IOException(length + " of " + announced + " bytes were sent"));
        }
    }

    private static byte[] body(Optional<InputStream> stream) {
        if (stream.isEmpty()) {
            return new byte[0];
        }
        try {
            byte[] body = stream.get().readNBytes(LARGEST_ANSWER);
            if (body.length == LARGEST_ANSWER) {
                throw new MalformedAnswerException(
                        "expected at most " + LARGEST_ANSWER + " bytes of answer, found more");
            }
            return body;
        } catch (IOException e) {
            throw broken(e);
        }
    }

    /** A connection that breaks in the middle is worth another try; after the last one it is an answer cut off. */
    private static RetryableException broken(IOException cause) {
        BrokenAnswerException broken = new BrokenAnswerException(cause);
        return RetryableException.create(String.valueOf(broken.getMessage()), broken);
    }
}
