package io.github.cognitoaudit.sandbox.wire;

import java.time.Duration;

/** Knows how a provider tells calls apart, answers them, and says no. */
public interface Responder {

    /** Tells what a request asks for. */
    Operation identify(Request request);

    /** Answers a known read, its own checks of credentials and parameters included. */
    Answer answer(Call call, Request request);

    /** Answers a known read without any of its fields. */
    Answer empty(Call call);

    /**
     * Refuses an operation for lack of a permission.
     *
     * @param byPolicy whether the identity's policy refuses, where the provider tells that apart
     */
    Answer refusal(Operation operation, boolean byPolicy);

    /** Answers that the service itself failed. */
    Answer serverError(Operation operation);

    /** Answers that the caller is too fast, and after how long to come back, in whole seconds. */
    Answer throttled(Operation operation, Duration retryAfter);

    /** Answers an operation that does not exist here. */
    Answer unknown(Operation operation);
}
