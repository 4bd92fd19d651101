package io.github.cognitoaudit.verification.remediation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;

/** Is what a user of one target can change by commands: its AWS account and its Auth0 tenant, in the JSON of a snapshot. */
public final class Site {

    /** What a user must have got elsewhere before; the summaries of the mends that need it name the variables. */
    private static final Map<String, String> VARIABLES =
            Map.of("PROVIDER_ID", "the team's", "PROVIDER_SECRET", "a secret");

    private final JsonNode snapshot;
    private final ObjectNode target;
    private final Shell shell;

    /**
     * Makes the site of a target.
     *
     * @param snapshot the JSON of a snapshot, which the commands change
     * @param name the name of the target
     */
    public Site(JsonNode snapshot, String name) {
        this.snapshot = snapshot;
        this.target = target(snapshot, name);
        Facts account = part("account");
        ManagementApi api = new ManagementApi(part("tenant"), part("issuer"));
        Program onlooker = (arguments, input) -> "";
        Iam iam = new Iam(account, new IamProviders(account, this::presented));
        this.shell = new Shell(Map.of(
                "aws", new AwsCli(iam, new CognitoIdentity(account), this::file),
                "auth0", new Auth0Cli(api, part("tenant").text("domain")),
                "jq", new Jq(VARIABLES),
                "sed", new Sed(),
                "curl", onlooker,
                "openssl", onlooker));
    }

    /**
     * Makes the other targets see the account, the tenant and the issuer as this one does, where they are the same.
     *
     * <p>Each target of a snapshot has its own picture of them.
     */
    public void share() {
        for (JsonNode other : snapshot.path("targets")) {
            share((ObjectNode) other, "account", "accountId");
            share((ObjectNode) other, "tenant", "domain");
            share((ObjectNode) other, "issuer", "url");
        }
    }

    /**
     * Gives each provider the ARN that its URL makes, wherever the account names it: IAM knows none whose ARN differs from its URL
     * (facts.md 1.2).
     */
    public void settle() {
        for (Facts provider : part("account").list("providers")) {
            String arn = part("account").arn("oidc-provider/" + provider.text("url"));
            if (arn.equals(provider.text("arn"))) {
                continue;
            }
            String account = target.get("account")
                    .toString()
                    .replaceAll(Pattern.quote(provider.text("arn")) + "(?=[\"\\\\])", Matcher.quoteReplacement(arn));
            ((ObjectNode) target.get("account")).setAll((ObjectNode) Json.of(account));
        }
    }

    /**
     * Runs the commands of a mend; the other targets see what it changed.
     *
     * @param command the text that a user would paste
     * @throws Refused if the shell, a program or a service takes it not
     */
    public void run(String command) {
        shell.run(Script.of(command));
        share();
    }

    private void share(ObjectNode other, String part, String identity) {
        if (other.path(part).path(identity).equals(target.path(part).path(identity))) {
            other.set(part, target.path(part).deepCopy());
        }
    }

    /** Returns what IAM would fetch as the thumbprint of the host of an issuer. */
    private List<String> presented(String host) {
        JsonNode chain = part("issuer").read("tls").path("presented");
        boolean seen = part("issuer").read("tls").path("host").asText().equals(host);
        return seen && !chain.isEmpty()
                ? List.of(chain.path(chain.size() - 1).path("sha1").asText())
                : List.of();
    }

    private String file(String name) {
        return shell.file(name);
    }

    private Facts part(String name) {
        return new Facts((ObjectNode) target.get(name));
    }

    private static ObjectNode target(JsonNode snapshot, String name) {
        return (ObjectNode) StreamSupport.stream(snapshot.path("targets").spliterator(), false)
                .filter(target -> target.path("name").asText().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there is no target `" + name + "`"));
    }
}
