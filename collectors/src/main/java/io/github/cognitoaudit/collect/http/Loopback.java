package io.github.cognitoaudit.collect.http;

import java.util.Locale;

/** Knows the addresses of this machine, the only ones that plain http may go to. */
public final class Loopback {

    private Loopback() {}

    /** Tells whether a host, as written in an address, is this machine: {@code localhost}, {@code 127.0.0.0/8} or {@code ::1}. */
    public static boolean isLoopback(String host) {
        String name = host.toLowerCase(Locale.ROOT);
        return name.equals("localhost")
                || name.equals("::1")
                || name.equals("[::1]")
                || name.matches("127\\.[0-9]{1,3}\\.[0-9]{1,3}\\.[0-9]{1,3}");
    }
}
