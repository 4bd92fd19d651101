package io.github.cognitoaudit.collect.auth0;

import com.auth0.client.mgmt.core.ManagementApiException;
import com.auth0.client.mgmt.core.ManagementException;
import io.github.cognitoaudit.collect.Progress;
import io.github.cognitoaudit.collect.http.HttpFailure;
import io.github.cognitoaudit.collect.http.Redaction;
import io.github.cognitoaudit.collect.http.UnreadAnswerException;
import io.github.cognitoaudit.model.Gap;
import io.github.cognitoaudit.model.GapReason;
import io.github.cognitoaudit.model.Observed;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Makes calls of the Management API and turns every failure into a gap, so that no SDK exception and no SDK text leaves this package.
 *
 * @param target the target's name
 * @param progress hears of each call
 * @param token what the calls are made with, for its scopes
 * @param redaction cleans what the service says
 */
record ManagementCall(String target, Progress progress, AccessToken token, Redaction redaction) {

    /** Makes a call and returns its answer, or the gap that it leaves. */
    <T> Observed<T> make(ManagementRead read, Supplier<T> call) {
        progress.began(target, read.call());
        try {
            return Observed.known(call.get());
        } catch (ManagementApiException e) {
            return Observed.unknown(
                    HttpFailure.gap(read.call(), e.statusCode(), said(e.body()), token.missing(read.scopes())));
        } catch (ManagementException e) {
            return Observed.unknown(broken(read, Optional.ofNullable(e.getCause())));
        } catch (RuntimeException e) {
            return Observed.unknown(misunderstood(read));
        } finally {
            progress.ended(target, read.call());
        }
    }

    /** Makes a call for one thing by its id; empty when the API itself says that there is no such thing. */
    <T> Observed<Optional<T>> find(ManagementRead read, Supplier<T> call) {
        return make(read, () -> {
            try {
                return Optional.of(call.get());
            } catch (ManagementApiException e) {
                if (deniesExistence(e)) {
                    return Optional.empty();
                }
                throw e;
            }
        });
    }

    /** Returns the gap of an answer that has not what it must have. */
    Gap malformed(ManagementRead read, String detail) {
        return new Gap(GapReason.MALFORMED, read.call(), detail, List.of());
    }

    /** Only Auth0's own form of a 404 proves absence: a proxy or a wrong address answers 404 too. */
    private static boolean deniesExistence(ManagementApiException e) {
        return e.statusCode() == 404
                && e.body() instanceof Map<?, ?> body
                && (body.containsKey("errorCode") || body.containsKey("statusCode"));
    }

    private Gap broken(ManagementRead read, Optional<Throwable> cause) {
        return cause.filter(UnreadAnswerException.class::isInstance)
                .map(UnreadAnswerException.class::cast)
                .map(unread -> unread.gap(read.call(), List.of()))
                .orElseGet(() -> misunderstood(read));
    }

    private Gap misunderstood(ManagementRead read) {
        return malformed(read, "the answer has not the form that the Management API documents");
    }

    private String said(Object body) {
        if (!(body instanceof Map<?, ?> members)) {
            return "";
        }
        return Stream.of("message", "errorCode")
                .map(members::get)
                .filter(String.class::isInstance)
                .map(String.class::cast)
                .map(redaction::clean)
                .collect(Collectors.joining(", "));
    }
}
