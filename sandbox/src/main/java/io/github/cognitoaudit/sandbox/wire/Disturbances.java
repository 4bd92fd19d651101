package io.github.cognitoaudit.sandbox.wire;

import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** Holds what is to go wrong from now on; may be changed while calls come in. */
public final class Disturbances {

    private final Map<Call, Planned> faults = new EnumMap<>(Call.class);
    private final Map<Service, Limit> limits = new EnumMap<>(Service.class);
    private Duration latency = Duration.ZERO;
    private int pageLimit = Integer.MAX_VALUE;

    /** Spoils the next answers of a call. */
    public synchronized void plan(Call call, Fault fault, int times) {
        faults.put(call, new Planned(fault, times));
    }

    /** Slows the next answers of a service down with a request to come back. */
    public synchronized void limit(Service service, int times, Duration retryAfter) {
        limits.put(service, new Limit(times, retryAfter));
    }

    /** Delays every answer. */
    public synchronized void delay(Duration fixed) {
        latency = fixed;
    }

    /** Cuts lists into pages of at most so many entries, whatever the caller asks for. */
    public synchronized void pageBy(int entries) {
        pageLimit = entries;
    }

    /** Lets everything go right again. */
    public synchronized void clear() {
        faults.clear();
        limits.clear();
        latency = Duration.ZERO;
        pageLimit = Integer.MAX_VALUE;
    }

    /** Returns the most entries that a page may have. */
    public synchronized int pageLimit() {
        return pageLimit;
    }

    synchronized Duration latency() {
        return latency;
    }

    synchronized Optional<Fault> takeFault(Call call) {
        Planned planned = faults.get(call);
        if (planned == null) {
            return Optional.empty();
        }
        if (planned.times() == 1) {
            faults.remove(call);
        } else if (planned.times() != Integer.MAX_VALUE) {
            faults.put(call, new Planned(planned.fault(), planned.times() - 1));
        }
        return Optional.of(planned.fault());
    }

    synchronized Optional<Duration> takeLimit(Service service) {
        Limit limit = limits.get(service);
        if (limit == null || limit.times() == 0) {
            return Optional.empty();
        }
        limits.put(service, new Limit(limit.times() - 1, limit.retryAfter()));
        return Optional.of(limit.retryAfter());
    }

    private record Planned(Fault fault, int times) {}

    private record Limit(int times, Duration retryAfter) {}
}
