package io.github.cognitoaudit.collect.issuer;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.cognitoaudit.model.Gap;
import io.github.cognitoaudit.model.GapReason;
import io.github.cognitoaudit.model.Observed;
import io.github.cognitoaudit.model.oidc.Discovery;
import java.util.ArrayList;
import java.util.List;

/** Understands a discovery document (OpenID Connect Discovery 1.0 section 3); members that nobody needs are ignored. */
final class DiscoveryDocument {

    private DiscoveryDocument() {}

    /** Parses a document; each member that is missing or has the wrong type is a gap of its own. */
    static Observed<Discovery> parse(JsonNode document) {
        if (!document.isObject()) {
            return malformed("the discovery document is no JSON object");
        }
        return Observed.known(new Discovery(
                text(document, "issuer"),
                text(document, "jwks_uri"),
                texts(document, "id_token_signing_alg_values_supported")));
    }

    private static Observed<String> text(JsonNode document, String member) {
        JsonNode value = document.path(member);
        return value.isTextual() && !value.textValue().isBlank()
                ? Observed.known(value.textValue())
                : malformed("`" + member + "` of the discovery document is missing or no text");
    }

    private static Observed<List<String>> texts(JsonNode document, String member) {
        List<String> texts = new ArrayList<>();
        for (JsonNode value : document.path(member)) {
            if (!value.isTextual()) {
                return malformed("`" + member + "` of the discovery document holds something else than text");
            }
            texts.add(value.textValue());
        }
        return document.path(member).isArray()
                ? Observed.known(List.copyOf(texts))
                : malformed("`" + member + "` of the discovery document is missing or no list");
    }

    private static <T> Observed<T> malformed(String detail) {
        return Observed.unknown(new Gap(GapReason.MALFORMED, IssuerCollector.DISCOVERY, detail, List.of()));
    }
}
