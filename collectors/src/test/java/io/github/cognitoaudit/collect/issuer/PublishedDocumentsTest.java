package io.github.cognitoaudit.collect.issuer;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.cognitoaudit.model.Gap;
import io.github.cognitoaudit.model.GapReason;
import io.github.cognitoaudit.model.Listing;
import io.github.cognitoaudit.model.Observed;
import io.github.cognitoaudit.model.oidc.Discovery;
import io.github.cognitoaudit.model.oidc.PublicKey;
import java.math.BigInteger;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class PublishedDocumentsTest {

    @Test
    void each_member_of_discovery_that_is_missing_is_a_gap_of_its_own() throws Exception {
        assertThat(DiscoveryDocument.parse(json("{\"jwks_uri\": \"https://a/\"}")))
                .isEqualTo(
                        Observed.known(
                                new Discovery(
                                        unread("`issuer` of the discovery document is missing or no text"),
                                        Observed.known("https://a/"),
                                        unread(
                                                "`id_token_signing_alg_values_supported` of the discovery document is missing or no list"))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "7", "[]", "{}", "\"\"", "\" \"", "true"})
    void an_issuer_that_is_no_text_is_a_gap(String value) throws Exception {
        Observed<String> issuer =
                DiscoveryDocument.parse(json("{\"issuer\": " + value + "}")).flatMap(Discovery::issuer);

        assertThat(issuer).isEqualTo(unread("`issuer` of the discovery document is missing or no text"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[\"RS256\", 7]|holds something else than text",
                "{\"a\": \"RS256\"}|is missing or no list",
                "\"RS256\"|is missing or no list",
                "null|is missing or no list"
            })
    void algorithms_that_are_no_list_of_texts_are_a_gap(String value, String detail) throws Exception {
        Observed<List<String>> algorithms = DiscoveryDocument.parse(
                        json("{\"id_token_signing_alg_values_supported\": " + value + "}"))
                .flatMap(Discovery::signingAlgorithms);

        assertThat(algorithms)
                .isEqualTo(unread("`id_token_signing_alg_values_supported` of the discovery document " + detail));
    }

    @Test
    void a_discovery_document_that_is_a_list_is_a_gap() throws Exception {
        assertThat(DiscoveryDocument.parse(json("[]"))).isEqualTo(unread("the discovery document is no JSON object"));
    }

    @ParameterizedTest
    @ValueSource(ints = {1024, 2047, 2048, 3072, 4096})
    void the_bits_of_an_rsa_key_are_those_of_its_modulus(int bits) throws Exception {
        byte[] modulus = BigInteger.ONE.shiftLeft(bits - 1).add(BigInteger.ONE).toByteArray();
        String n = Base64.getUrlEncoder().withoutPadding().encodeToString(modulus);

        assertThat(JwksDocument.parse(json("{\"keys\": [{\"kty\": \"RSA\", \"n\": \"" + n + "\"}]}")))
                .isEqualTo(Listing.of(List.of(new PublicKey(
                        Optional.empty(), "RSA", Optional.empty(), Optional.empty(), Optional.of(bits)))));
    }

    @Test
    void keys_of_tomorrow_and_keys_without_optional_members_are_read() throws Exception {
        assertThat(JwksDocument.parse(json("""
                        {"keys": [{"kty": "AKP", "kid": "z", "use": "of_tomorrow", "alg": "ML-DSA-44"},
                                  {"kty": "oct", "kid": null}]}""")))
                .isEqualTo(Listing.of(List.of(
                        new PublicKey(Optional.empty(), "oct", Optional.empty(), Optional.empty(), Optional.empty()),
                        new PublicKey(
                                Optional.of("z"),
                                "AKP",
                                Optional.of("of_tomorrow"),
                                Optional.of("ML-DSA-44"),
                                Optional.empty()))));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{}|has no `kty`",
                "{\"kty\": null}|has no `kty`",
                "{\"kty\": 1}|has a `kty` that is no text",
                "\"RSA\"|has no `kty`",
                "null|has no `kty`",
                "{\"kty\": \"EC\", \"kid\": 7}|has a `kid` that is no text",
                "{\"kty\": \"EC\", \"use\": [\"sig\"]}|has a `use` that is no text",
                "{\"kty\": \"EC\", \"alg\": false}|has a `alg` that is no text",
                "{\"kty\": \"RSA\"}|is RSA and has no `n`",
                "{\"kty\": \"RSA\", \"n\": \"a+b/\"}|has an `n` that is not base64url"
            })
    void a_key_that_can_not_be_understood_is_a_gap_beside_the_others(String key, String detail) throws Exception {
        assertThat(JwksDocument.parse(json("{\"keys\": [{\"kty\": \"EC\", \"kid\": \"good\"}, " + key + "]}")))
                .isEqualTo(new Listing<>(
                        List.of(new PublicKey(
                                Optional.of("good"), "EC", Optional.empty(), Optional.empty(), Optional.empty())),
                        List.of(new Gap(
                                GapReason.MALFORMED,
                                "GET jwks_uri",
                                "key 2 of the JWKS document " + detail,
                                List.of()))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "[]", "{\"keys\": {}}", "{\"keys\": null}", "{\"keys\": \"\"}"})
    void a_document_without_a_list_of_keys_is_never_an_empty_list(String body) throws Exception {
        assertThat(JwksDocument.parse(json(body)))
                .isEqualTo(Listing.unread(new Gap(
                        GapReason.MALFORMED, "GET jwks_uri", "the JWKS document has no list `keys`", List.of())));
    }

    @Test
    void an_empty_list_of_keys_is_known_to_be_empty() throws Exception {
        assertThat(JwksDocument.parse(json("{\"keys\": []}"))).isEqualTo(Listing.of(List.of()));
    }

    private static JsonNode json(String text) throws JsonProcessingException {
        return JsonMapper.builder().build().readTree(text);
    }

    private static <T> Observed<T> unread(String detail) {
        return Observed.unknown(
                new Gap(GapReason.MALFORMED, "GET /.well-known/openid-configuration", detail, List.of()));
    }
}
