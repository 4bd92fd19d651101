package io.github.cognitoaudit.collect.aws.call;

import java.util.Set;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.core.interceptor.SdkExecutionAttribute;
import software.amazon.awssdk.http.SdkHttpRequest;

/** Refuses every call that is no {@link ReadOperation}, and plain HTTP to another machine, before anything is sent. */
public final class ReadOnlyInterceptor implements ExecutionInterceptor {

    private static final String ASSUME_ROLE = "AssumeRole";

    private final Set<String> alsoAllowed;

    private ReadOnlyInterceptor(Set<String> alsoAllowed) {
        this.alsoAllowed = alsoAllowed;
    }

    /** Returns the interceptor of the clients that read. */
    public static ReadOnlyInterceptor readsOnly() {
        return new ReadOnlyInterceptor(Set.of());
    }

    /** Returns the interceptor of the one client that takes the role to read with; it lets nothing else through. */
    public static ReadOnlyInterceptor assumeRoleOnly() {
        return new ReadOnlyInterceptor(Set.of(ASSUME_ROLE));
    }

    @Override
    public void beforeExecution(Context.BeforeExecution context, ExecutionAttributes attributes) {
        String service = String.valueOf(attributes.getAttribute(SdkExecutionAttribute.SERVICE_NAME));
        String operation = String.valueOf(attributes.getAttribute(SdkExecutionAttribute.OPERATION_NAME));
        boolean allowed = alsoAllowed.isEmpty()
                ? ReadOperation.find(service, operation).isPresent()
                : alsoAllowed.contains(operation);
        if (!allowed) {
            throw new RefusedCallException("refused to call `" + service + "." + operation
                    + "`: it is not one of the reads that an audit needs; nothing was sent");
        }
    }

    @Override
    public void beforeTransmission(Context.BeforeTransmission context, ExecutionAttributes attributes) {
        SdkHttpRequest request = context.httpRequest();
        if (!AwsEndpoints.isSafe(request.protocol(), request.host())) {
            throw new RefusedCallException("refused to send to `" + request.protocol() + "://" + request.host()
                    + "`: plain http is taken for loopback addresses only; set an https endpoint");
        }
    }
}
