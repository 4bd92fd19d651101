package io.github.cognitoaudit.config;

/**
 * Names an address to connect to.
 *
 * @param host a host name or an IP address
 * @param port 1 to 65535
 */
public record HostAndPort(String host, int port) {}
