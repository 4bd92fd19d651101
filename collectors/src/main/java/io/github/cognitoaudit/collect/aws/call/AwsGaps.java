package io.github.cognitoaudit.collect.aws.call;

import io.github.cognitoaudit.model.Gap;
import io.github.cognitoaudit.model.GapReason;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.ApiCallAttemptTimeoutException;
import software.amazon.awssdk.core.exception.ApiCallTimeoutException;
import software.amazon.awssdk.core.exception.SdkClientException;

/** Turns what went wrong with a call into the gap that it leaves. */
public final class AwsGaps {

    private static final Set<String> DENIALS = Set.of(
            "AccessDenied",
            "AccessDeniedException",
            "NotAuthorizedException",
            "UnauthorizedOperation",
            "AuthorizationError",
            "NotAuthorized");
    /** What a region answers that the account has not enabled; with bad credentials every call is answered so. */
    private static final Set<String> UNKNOWN_CALLERS = Set.of(
            "UnrecognizedClientException", "InvalidClientTokenId", "OptInRequired", "InvalidClientTokenIdException");
    /** Their messages repeat parts of the signed request, so the words are ours. */
    private static final Set<String> BAD_SIGNATURES = Set.of(
            "SignatureDoesNotMatch",
            "InvalidSignatureException",
            "IncompleteSignature",
            "IncompleteSignatureException",
            "MissingAuthenticationToken",
            "MissingAuthenticationTokenException",
            "ExpiredToken",
            "ExpiredTokenException",
            "RequestExpired",
            "InvalidToken");

    private static final int SERVER_ERROR = 500;
    private static final int LONGEST_WORDS = 300;

    private AwsGaps() {}

    /** Returns the gap that a failed call leaves. */
    static Gap of(ReadOperation operation, String subject, RuntimeException failure) {
        GapReason reason = reason(operation, failure);
        String detail = (subject.isEmpty() ? "" : "`" + subject + "`: ") + words(failure);
        boolean grantHelps = reason == GapReason.ACCESS_DENIED
                && failure instanceof AwsServiceException e
                && DENIALS.contains(code(e));
        return new Gap(reason, operation.action(), detail, grantHelps ? operation.needs() : List.of());
    }

    /** Returns the gap of an answer that is not what the operation promises. */
    public static Gap malformed(ReadOperation operation, String subject, String what) {
        return new Gap(GapReason.MALFORMED, operation.action(), "`" + subject + "`: " + what, List.of());
    }

    /** Returns the gap of a call that was not made since the target's time was over. */
    static Gap late(ReadOperation operation, String subject) {
        String detail = "not sent: the time for this target was over";
        return new Gap(
                GapReason.TIMED_OUT,
                operation.action(),
                subject.isEmpty() ? detail : "`" + subject + "`: " + detail,
                List.of());
    }

    /** Returns the gap where a fact could be read in bulk or alone and both failed; it names both ways. */
    public static Gap either(Gap bulk, Gap single) {
        List<String> needs = new ArrayList<>(bulk.needs());
        needs.addAll(single.needs());
        return new Gap(
                single.reason(),
                single.call(),
                single.detail() + "; before it `" + bulk.call() + "`: " + bulk.detail(),
                needs.isEmpty() ? needs : List.of(String.join(" or ", needs)));
    }

    /** Returns the same gap for credentials that are not known anywhere, so that it is not the region's fault. */
    public static Gap withBadCredentials(Gap gap) {
        return gap.reason() == GapReason.REGION_DISABLED
                ? new Gap(GapReason.ACCESS_DENIED, gap.call(), gap.detail(), gap.needs())
                : gap;
    }

    /** Says in words what went wrong, on one line and without anything of the request. */
    static String words(RuntimeException failure) {
        if (failure instanceof AwsServiceException service) {
            return serviceWords(service);
        }
        if (timedOut(failure)) {
            return "no whole answer in the time allowed";
        }
        String cause = cause(failure, IOException.class)
                .map(io -> io.getClass().getSimpleName() + ": " + io.getMessage())
                .orElseGet(() -> String.valueOf(failure.getMessage()));
        return shortened(cause);
    }

    private static String serviceWords(AwsServiceException failure) {
        String code = code(failure);
        if (code.isEmpty()) {
            return "answered " + failure.statusCode() + " without an AWS error code";
        }
        if (BAD_SIGNATURES.contains(code)) {
            return "`" + code + "`: the credentials are expired or wrong, or the clock is";
        }
        if (UNKNOWN_CALLERS.contains(code)) {
            return "`" + code + "`: the region is not enabled for the account, or the credentials are not valid";
        }
        String message = Optional.ofNullable(failure.awsErrorDetails())
                .map(AwsErrorDetails::errorMessage)
                .orElse("");
        return shortened("`" + code + "` (" + failure.statusCode() + ")" + (message.isBlank() ? "" : ": " + message));
    }

    private static GapReason reason(ReadOperation operation, RuntimeException failure) {
        if (failure instanceof AwsServiceException service) {
            return serviceReason(operation, service);
        }
        if (timedOut(failure)) {
            return GapReason.TIMED_OUT;
        }
        if (failure instanceof MalformedAnswerException
                || cause(failure, BrokenAnswerException.class).isPresent()) {
            return GapReason.MALFORMED;
        }
        return ofTheNetwork(failure) ? GapReason.UNREACHABLE : GapReason.MALFORMED;
    }

    /** Tells whether no answer was had: the JDK could not bring one, or the SDK gave up for want of something of its own. */
    private static boolean ofTheNetwork(RuntimeException failure) {
        Optional<IOException> io = cause(failure, IOException.class);
        return failure instanceof RefusedCallException
                || io.filter(e -> e.getClass().getName().startsWith("java")).isPresent()
                || (failure instanceof SdkClientException && failure.getCause() == null);
    }

    private static GapReason serviceReason(ReadOperation operation, AwsServiceException failure) {
        String code = code(failure);
        if (failure.isThrottlingException()) {
            return GapReason.THROTTLED;
        }
        if (UNKNOWN_CALLERS.contains(code)) {
            return operation.answersInXml() ? GapReason.ACCESS_DENIED : GapReason.REGION_DISABLED;
        }
        if (DENIALS.contains(code) || BAD_SIGNATURES.contains(code)) {
            return GapReason.ACCESS_DENIED;
        }
        return failure.statusCode() >= SERVER_ERROR ? GapReason.UNREACHABLE : GapReason.MALFORMED;
    }

    private static String code(AwsServiceException failure) {
        return Optional.ofNullable(failure.awsErrorDetails())
                .map(AwsErrorDetails::errorCode)
                .orElse("");
    }

    private static boolean timedOut(RuntimeException failure) {
        return failure instanceof ApiCallTimeoutException
                || failure instanceof ApiCallAttemptTimeoutException
                || cause(failure, SocketTimeoutException.class).isPresent();
    }

    private static <T extends Throwable> Optional<T> cause(Throwable failure, Class<T> type) {
        Throwable current = failure;
        while (current != null) {
            if (type.isInstance(current)) {
                return Optional.of(type.cast(current));
            }
            current = current.getCause();
        }
        return Optional.empty();
    }

    private static String shortened(String words) {
        String line = words.replaceAll("\\s+", " ").strip();
        return line.length() <= LONGEST_WORDS ? line : line.substring(0, LONGEST_WORDS) + "...";
    }
}
