package io.github.cognitoaudit.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.cognitoaudit.sandbox.scenario.Credentials;
import io.github.cognitoaudit.sandbox.wire.Call;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.net.ssl.SNIHostName;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManagerFactory;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** Asks a sandbox as a client would: over HTTP, signed where AWS wants it, and over TLS with the issuer's name in SNI. */
final class Caller {

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final String ACCOUNT = "111122223333";

    private final Sandbox sandbox;
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    Caller(Sandbox sandbox) {
        this.sandbox = sandbox;
    }

    /** Asks the Management API with a bearer token. */
    HttpResponse<String> auth0(String path) throws IOException, InterruptedException {
        return sent(management(path).header("Authorization", "Bearer any").GET());
    }

    HttpResponse<String> auth0Unauthorized(String path) throws IOException, InterruptedException {
        return sent(management(path).GET());
    }

    HttpResponse<String> token(String contentType, String body) throws IOException, InterruptedException {
        return sent(management("/oauth/token")
                .header("Content-Type", contentType)
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    /** Asks IAM or STS: an action and pairs of name and value. */
    HttpResponse<String> query(String service, String action, String... parameters)
            throws IOException, InterruptedException {
        return query(ACCOUNT, service, action, parameters);
    }

    HttpResponse<String> query(String account, String service, String action, String[] parameters)
            throws IOException, InterruptedException {
        String version = service.equals("sts") ? "2011-06-15" : "2010-05-08";
        List<String> pairs = Stream.concat(Stream.of("Action", action, "Version", version), Arrays.stream(parameters))
                .map(part -> URLEncoder.encode(part, StandardCharsets.UTF_8))
                .toList();
        String form = IntStream.range(0, pairs.size() / 2)
                .mapToObj(i -> pairs.get(2 * i) + "=" + pairs.get(2 * i + 1))
                .collect(Collectors.joining("&"));
        return sent(HttpRequest.newBuilder(sandbox.awsUrl(account))
                .header("Content-Type", "application/x-www-form-urlencoded; charset=UTF-8")
                .header("Authorization", signature("us-east-1", service))
                .POST(HttpRequest.BodyPublishers.ofString(form)));
    }

    /** Asks Cognito Identity in a region. */
    HttpResponse<String> cognito(String region, String operation, String body)
            throws IOException, InterruptedException {
        return sent(HttpRequest.newBuilder(sandbox.awsUrl(ACCOUNT))
                .header("Content-Type", "application/x-amz-json-1.1")
                .header("X-Amz-Target", "AWSCognitoIdentityService." + operation)
                .header("Authorization", signature(region, "cognito-identity"))
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    HttpResponse<String> unsigned(String body) throws IOException, InterruptedException {
        return sent(HttpRequest.newBuilder(sandbox.awsUrl(ACCOUNT)).POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    /** Makes a call of the sound scenario with parameters that exist, and returns status and body; an answer cut off is an exception. */
    Plain call(Call call) throws IOException, InterruptedException, GeneralSecurityException {
        SoundWorld world = new SoundWorld(sandbox.scenario());
        return switch (call.service()) {
            case AUTH0 ->
                call == Call.AUTH0_TOKEN
                        ? plain(token("application/json", world.tokenRequest()))
                        : plain(auth0(
                                call.operation().substring("GET ".length()).replace("{id}", world.clientId())
                                        + (call == Call.AUTH0_NETWORK_ACLS ? "?include_totals=true" : "")));
            case ISSUER -> issuer(world.issuerHost(), call.operation().substring("GET ".length()));
            case COGNITO_IDENTITY -> plain(cognito("eu-west-1", action(call), world.cognitoInput(call)));
            case IAM -> plain(query("iam", action(call), world.iamParameters(call)));
            case STS -> plain(query("sts", action(call)));
        };
    }

    /** Gets a document of an issuer over TLS, with its certificate checked against the sandbox's root and the host name. */
    Plain issuer(String host, String path) throws IOException, GeneralSecurityException {
        try (SSLSocket socket = connected(host)) {
            String request = "GET " + path + " HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            socket.getOutputStream().flush();
            return Plain.parsed(socket.getInputStream().readAllBytes());
        }
    }

    /** Returns the chain that is presented for a host. */
    List<X509Certificate> presented(String host) throws IOException, GeneralSecurityException {
        try (SSLSocket socket = connected(host)) {
            return Arrays.stream(socket.getSession().getPeerCertificates())
                    .map(X509Certificate.class::cast)
                    .toList();
        }
    }

    static JsonNode json(String body) throws IOException {
        return MAPPER.readTree(body);
    }

    /** Returns the texts of all elements of a name. */
    static List<String> xml(String body, String element) throws IOException {
        try {
            NodeList found = DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(new InputSource(new StringReader(body)))
                    .getElementsByTagName(element);
            return IntStream.range(0, found.getLength())
                    .mapToObj(i -> found.item(i).getTextContent())
                    .toList();
        } catch (ParserConfigurationException | SAXException e) {
            throw new IOException("expected XML, found `" + body + "`", e);
        }
    }

    private SSLSocket connected(String host) throws IOException, GeneralSecurityException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        store.setCertificateEntry("root", sandbox.tls().root());
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(store);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, trust.getTrustManagers(), null);
        Socket plain = new Socket(InetAddress.getLoopbackAddress(), sandbox.issuerPort());
        SSLSocket socket = (SSLSocket) context.getSocketFactory().createSocket(plain, host, sandbox.issuerPort(), true);
        SSLParameters parameters = socket.getSSLParameters();
        parameters.setServerNames(List.of(new SNIHostName(host)));
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
        socket.setSSLParameters(parameters);
        socket.startHandshake();
        return socket;
    }

    private HttpRequest.Builder management(String path) {
        return HttpRequest.newBuilder(URI.create(sandbox.managementUrl("acme.eu.auth0.com") + path));
    }

    private HttpResponse<String> sent(HttpRequest.Builder request) throws IOException, InterruptedException {
        return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private static Plain plain(HttpResponse<String> response) {
        return new Plain(
                response.statusCode(),
                response.headers().firstValue("Content-Type").orElse(""),
                response.body());
    }

    private static String action(Call call) {
        return call.operation().substring(call.operation().indexOf(':') + 1);
    }

    private static String signature(String region, String service) {
        return "AWS4-HMAC-SHA256 Credential=" + Credentials.AWS_ACCESS_KEY_ID + "/20261122/" + region + "/" + service
                + "/aws4_request, SignedHeaders=host;x-amz-date, Signature=0f1e2d";
    }

    /**
     * Holds what came back.
     *
     * @param status the HTTP status
     * @param contentType the content type
     * @param body the whole body
     */
    record Plain(int status, String contentType, String body) {

        /** Parses a whole HTTP/1.1 answer; throws when its body is shorter than promised. */
        static Plain parsed(byte[] bytes) throws IOException {
            String text = new String(bytes, StandardCharsets.UTF_8);
            int head = text.indexOf("\r\n\r\n");
            String body = text.substring(head + 4);
            int promised = Integer.parseInt(header(text.substring(0, head), "content-length"));
            int received = new ByteArrayInputStream(bytes).available() - head - 4;
            if (received < promised) {
                throw new IOException("expected " + promised + " bytes, found " + received);
            }
            return new Plain(
                    Integer.parseInt(text.substring(9, 12)), header(text.substring(0, head), "content-type"), body);
        }

        private static String header(String head, String name) {
            return head.lines()
                    .filter(line -> line.toLowerCase(java.util.Locale.ROOT).startsWith(name + ":"))
                    .map(line -> line.substring(name.length() + 1).trim())
                    .findFirst()
                    .orElse("0");
        }
    }
}
