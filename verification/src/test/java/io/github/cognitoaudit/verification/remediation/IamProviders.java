package io.github.cognitoaudit.verification.remediation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** Keeps the OIDC providers of an account, and refuses what IAM refuses (facts.md 1.1). */
final class IamProviders {

    private static final int MOST_CLIENTS = 100;
    private static final int MOST_THUMBPRINTS = 5;

    private final Facts account;
    private final Function<String, List<String>> presented;

    /**
     * Keeps the providers of an account.
     *
     * @param account the account
     * @param presented what IAM takes as thumbprints where none are given: that of the last certificate which the host presents
     */
    IamProviders(Facts account, Function<String, List<String>> presented) {
        this.account = account;
        this.presented = presented;
    }

    JsonNode answer(AwsCall call) {
        return switch (call.operation().substring("iam ".length())) {
            case "create-open-id-connect-provider" -> create(call);
            case "delete-open-id-connect-provider" -> delete(call);
            case "add-client-id-to-open-id-connect-provider" -> addClient(call);
            case "remove-client-id-from-open-id-connect-provider" -> removeClient(call);
            case "update-open-id-connect-provider-thumbprint" -> updateThumbprints(call);
            default -> throw new Refused("IAM: `" + call.operation() + "` is not followed");
        };
    }

    private JsonNode create(AwsCall call) {
        String url = call.value("url");
        if (!url.matches("https://[^:?#]+")) {
            throw new Refused("InvalidInput: `" + url + "` is no https URL without port and query");
        }
        String bare = url.substring("https://".length());
        String arn = account.arn("oidc-provider/" + bare);
        if (account.find("providers", provider -> provider.text("arn").equals(arn))
                .isPresent()) {
            throw new Refused("EntityAlreadyExists: Provider with url " + url + " already exists.");
        }
        Facts provider = Facts.empty();
        provider.node().put("arn", arn);
        provider.write("url", TextNode.valueOf(bare));
        provider.write("clientIds", clients(call.values("client-id-list")));
        provider.write(
                "thumbprints",
                call.has("thumbprint-list") ? thumbprints(call.values("thumbprint-list")) : presented.apply(bare));
        account.items("providers").add(provider.node());
        return JsonNodeFactory.instance.objectNode().put("OpenIDConnectProviderArn", arn);
    }

    private JsonNode delete(AwsCall call) {
        String arn = provider(call).text("arn");
        account.remove("providers", provider -> provider.text("arn").equals(arn));
        return TextNode.valueOf("");
    }

    private JsonNode addClient(AwsCall call) {
        Facts provider = provider(call);
        provider.write(
                "clientIds",
                clients(Stream.concat(provider.texts("clientIds").stream(), call.values("client-id").stream())
                        .distinct()
                        .toList()));
        return TextNode.valueOf("");
    }

    private JsonNode removeClient(AwsCall call) {
        Facts provider = provider(call);
        provider.write(
                "clientIds",
                provider.texts("clientIds").stream()
                        .filter(id -> !id.equals(call.value("client-id")))
                        .toList());
        return TextNode.valueOf("");
    }

    private JsonNode updateThumbprints(AwsCall call) {
        provider(call).write("thumbprints", thumbprints(call.values("thumbprint-list")));
        return TextNode.valueOf("");
    }

    private Facts provider(AwsCall call) {
        String arn = call.value("open-id-connect-provider-arn");
        return account.find("providers", provider -> provider.text("arn").equals(arn))
                .orElseThrow(() -> new Refused("NoSuchEntity: OpenIDConnect Provider not found for arn " + arn));
    }

    private static List<String> clients(List<String> ids) {
        if (ids.size() > MOST_CLIENTS || ids.stream().anyMatch(id -> id.isEmpty() || id.length() > 255)) {
            throw new Refused("InvalidInput: client ids " + ids);
        }
        return ids;
    }

    private static List<String> thumbprints(List<String> sha1) {
        if (sha1.isEmpty()
                || sha1.size() > MOST_THUMBPRINTS
                || sha1.stream().anyMatch(one -> !one.matches("[0-9a-fA-F]{40}"))) {
            throw new Refused("InvalidInput: thumbprints " + sha1);
        }
        return sha1;
    }
}
