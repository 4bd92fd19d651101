package io.github.cognitoaudit.collect.aws.call;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import software.amazon.awssdk.awscore.AwsRequest;
import software.amazon.awssdk.awscore.AwsRequestOverrideConfiguration;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;

/** Gives every call, its repetitions included, no more time than the target has left. */
final class AwsCallTime implements ExecutionInterceptor {

    private static final Duration LEAST = Duration.ofMillis(1);

    private final Duration allowed;
    private final AtomicLong began = new AtomicLong(System.nanoTime());

    /** Starts the time that the target may take. */
    AwsCallTime(Duration allowed) {
        this.allowed = allowed;
    }

    /** Starts the time anew. */
    void begin() {
        began.set(System.nanoTime());
    }

    /** Tells whether the target's time is over. */
    boolean isOver() {
        return left().isNegative() || left().isZero();
    }

    @Override
    public SdkRequest modifyRequest(Context.ModifyRequest context, ExecutionAttributes attributes) {
        if (!(context.request() instanceof AwsRequest request)) {
            return context.request();
        }
        Duration left = left();
        AwsRequestOverrideConfiguration.Builder configuration = request.overrideConfiguration()
                .map(AwsRequestOverrideConfiguration::toBuilder)
                .orElseGet(AwsRequestOverrideConfiguration::builder);
        return request.toBuilder()
                .overrideConfiguration(configuration
                        .apiCallTimeout(left.compareTo(LEAST) < 0 ? LEAST : left)
                        .build())
                .build();
    }

    private Duration left() {
        return allowed.minusNanos(System.nanoTime() - began.get());
    }
}
