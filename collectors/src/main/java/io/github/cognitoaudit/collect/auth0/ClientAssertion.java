package io.github.cognitoaudit.collect.auth0;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.cognitoaudit.collect.CollectionException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Signs the assertion by which an application proves itself (RFC 7523, RS256). */
final class ClientAssertion {

    private static final Duration LIFE = Duration.ofMinutes(2);
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final long LARGEST_FILE = 64 * 1024;
    private static final Pattern PEM =
            Pattern.compile("-----BEGIN PRIVATE KEY-----([A-Za-z0-9+/=\\s]+)-----END PRIVATE KEY-----", Pattern.DOTALL);

    private final String clientId;
    private final PrivateKey key;
    private final String audience;

    private ClientAssertion(String clientId, PrivateKey key, String audience) {
        this.clientId = clientId;
        this.key = key;
        this.audience = audience;
    }

    /**
     * Loads the private key.
     *
     * @param variable the variable that names the file, for the message
     * @param file a PEM file with a PKCS#8 RSA key
     * @param audience the issuer that the assertion is for, with the final slash
     * @throws CollectionException when the file is not such a file
     */
    static ClientAssertion load(String clientId, String variable, Path file, String audience)
            throws CollectionException {
        String named = "the file `" + file + "` named by " + variable;
        String pem;
        try {
            if (Files.size(file) > LARGEST_FILE) {
                throw new CollectionException(named + " is too large for a private key");
            }
            pem = Files.readString(file, StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new CollectionException(named + " can not be read: name an existing PEM file");
        }
        Matcher found = PEM.matcher(pem);
        if (!found.find()) {
            throw new CollectionException(
                    named + " holds no unencrypted PKCS#8 key (`BEGIN PRIVATE KEY`): convert it with"
                            + " `openssl pkcs8 -topk8 -nocrypt -in <file> -out <new file>`");
        }
        try {
            byte[] der = Base64.getMimeDecoder().decode(found.group(1));
            PrivateKey key = KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(der));
            return new ClientAssertion(clientId, key, audience);
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new CollectionException(named + " holds no RSA private key, which RS256 needs");
        }
    }

    String clientId() {
        return clientId;
    }

    /** Signs a new assertion, good for two minutes from the time given. */
    String sign(Instant now) {
        Map<String, Object> claims = new TreeMap<>(Map.of(
                "iss",
                clientId,
                "sub",
                clientId,
                "aud",
                audience,
                "jti",
                UUID.randomUUID().toString(),
                "iat",
                now.getEpochSecond(),
                "exp",
                now.plus(LIFE).getEpochSecond()));
        try {
            String signed = encode(Map.of("alg", "RS256", "typ", "JWT")) + "." + encode(claims);
            Signature signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(key);
            signature.update(signed.getBytes(StandardCharsets.US_ASCII));
            return signed + "." + Base64.getUrlEncoder().withoutPadding().encodeToString(signature.sign());
        } catch (GeneralSecurityException | JsonProcessingException e) {
            throw new IllegalStateException("the assertion can not be signed", e);
        }
    }

    @Override
    public String toString() {
        return "ClientAssertion[" + clientId + "]";
    }

    private static String encode(Map<String, Object> members) throws JsonProcessingException {
        byte[] json = JSON.writeValueAsBytes(members);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(json);
    }
}
