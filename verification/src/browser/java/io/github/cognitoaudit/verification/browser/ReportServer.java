package io.github.cognitoaudit.verification.browser;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** Serves a folder on loopback twice: as a CI server that distrusts it does, and as it is. */
final class ReportServer implements AutoCloseable {

    /** What Jenkins sends with published HTML unless it is told otherwise (`hudson.model.DirectoryBrowserSupport.CSP`). */
    private static final String JENKINS =
            "sandbox allow-same-origin; default-src 'none'; img-src 'self'; style-src 'self';";

    private static final Map<String, String> TYPES = Map.of(
            "html", "text/html; charset=utf-8",
            "css", "text/css; charset=utf-8",
            "js", "text/javascript; charset=utf-8",
            "svg", "image/svg+xml");

    private final HttpServer server;
    private final Path folder;

    ReportServer(Path folder) throws IOException {
        this.folder = folder;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/sandboxed/", this::sandboxed);
        server.createContext("/plain/", exchange -> answer(exchange, "/plain/"));
        server.createContext("/favicon.ico", ReportServer::noIcon);
        server.start();
    }

    String sandboxed(String page) {
        return root() + "sandboxed/" + page;
    }

    String plain(String page) {
        return root() + "plain/" + page;
    }

    String root() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/";
    }

    private void sandboxed(HttpExchange exchange) throws IOException {
        exchange.getResponseHeaders().set("Content-Security-Policy", JENKINS);
        answer(exchange, "/sandboxed/");
    }

    /** A browser asks by itself for the icon of a page that names none. */
    private static void noIcon(HttpExchange exchange) throws IOException {
        try (exchange) {
            exchange.sendResponseHeaders(204, -1);
        }
    }

    private void answer(HttpExchange exchange, String context) throws IOException {
        try (exchange) {
            String name = exchange.getRequestURI().getPath().substring(context.length());
            Path file = folder.resolve(name).normalize();
            if (!file.startsWith(folder) || !Files.isRegularFile(file)) {
                exchange.sendResponseHeaders(404, -1);
                return;
            }
            String ending = name.substring(name.lastIndexOf('.') + 1);
            exchange.getResponseHeaders().set("Content-Type", TYPES.getOrDefault(ending, "application/octet-stream"));
            byte[] bytes = Files.readAllBytes(file);
            exchange.sendResponseHeaders(200, bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
