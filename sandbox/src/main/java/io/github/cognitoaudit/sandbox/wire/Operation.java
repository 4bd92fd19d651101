package io.github.cognitoaudit.sandbox.wire;

import java.util.Optional;

/**
 * Says what a request asks for.
 *
 * @param service the service that is asked
 * @param name the operation in the provider's words, such as {@code iam:GetRole}
 * @param kind whether it reads, writes, or is not known
 */
public record Operation(Service service, String name, Kind kind) {

    /** Names what an operation does. */
    public enum Kind {
        /** A read that the sandbox answers. */
        READ,
        /** Anything that changes something. */
        WRITE,
        /** A read that the sandbox does not know, or no operation at all. */
        UNKNOWN
    }

    /** Classifies an operation that is a write if it is not known as a read. */
    public static Operation of(Service service, String name, boolean soundsLikeARead) {
        Kind other = soundsLikeARead ? Kind.UNKNOWN : Kind.WRITE;
        return new Operation(service, name, Call.named(name).isPresent() ? Kind.READ : other);
    }

    /** Returns the call, if this is a read that the sandbox answers. */
    public Optional<Call> call() {
        return kind == Kind.READ ? Call.named(name) : Optional.empty();
    }
}
