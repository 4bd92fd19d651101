package io.github.cognitoaudit.config;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import io.github.cognitoaudit.config.document.ConfigurationDocument;
import io.github.cognitoaudit.drift.Direction;
import io.github.cognitoaudit.gate.GateSettings;
import io.github.cognitoaudit.history.HistorySettings;
import io.github.cognitoaudit.model.intent.Intent;
import io.github.cognitoaudit.model.intent.SelfSignUp;
import io.github.cognitoaudit.rule.Severity;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Turns settings that were checked into the configuration. */
final class ConfigurationBinder {

    private static final JsonPointer TARGETS = JsonPointer.compile("/targets");
    private static final String ENVIRONMENT = "env:";

    private final ConfigurationDocument document;
    private final Path folder;
    private final DeclaredPolicies policies;

    ConfigurationBinder(ConfigurationDocument document, Path folder, DeclaredPolicies policies) {
        this.document = document;
        this.folder = folder;
        this.policies = policies;
    }

    Configuration configuration() {
        JsonNode root = document.root();
        List<TargetConfiguration> targets = new ArrayList<>();
        root.path("targets").properties().forEach(target -> targets.add(target(target.getKey(), target.getValue())));
        targets.sort(Comparator.comparing(TargetConfiguration::name));
        return new Configuration(
                targets,
                tls(root.path("tls")),
                rules(root.path("rules")),
                gate(root.path("gate")),
                new MemoryFiles(
                        text(root, "suppressions").map(folder::resolve),
                        text(root, "baseline").map(folder::resolve)),
                number(root.path("forecast"), "days").orElse(Configuration.USUAL_FORECAST_DAYS),
                history(root.path("history")),
                reports(root));
    }

    private TargetConfiguration target(String name, JsonNode target) {
        return new TargetConfiguration(
                name,
                auth0(target.path("auth0"), reads(target.path("reads"))),
                aws(target.path("aws"), reads(target.path("reads"))),
                intent(target.path("intent")),
                document.keyAt(TARGETS.appendProperty(name)));
    }

    private static Set<OptionalRead> reads(JsonNode reads) {
        Set<OptionalRead> made = EnumSet.noneOf(OptionalRead.class);
        for (OptionalRead read : OptionalRead.values()) {
            if (reads.path(read.key()).asBoolean(read.isByDefault())) {
                made.add(read);
            }
        }
        return made;
    }

    private static Auth0Settings auth0(JsonNode auth0, Set<OptionalRead> reads) {
        return new Auth0Settings(
                hostName(auth0.path("domain").asText()),
                text(auth0, "issuer").map(ConfigurationBinder::hostName),
                texts(auth0, "clients"),
                text(auth0, "managementUrl").map(URI::create),
                text(auth0, "issuerConnectTo").map(ConfigurationBinder::hostAndPort),
                reads,
                credentials(auth0.path("credentials")));
    }

    /** Host names are compared without regard to case (RFC 4343), so one form is kept. */
    private static String hostName(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    private static HostAndPort hostAndPort(String address) {
        int colon = address.lastIndexOf(':');
        String host = address.substring(0, colon);
        String bare = host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
        return new HostAndPort(bare, Integer.parseInt(address.substring(colon + 1)));
    }

    private static Auth0CredentialNames credentials(JsonNode credentials) {
        Auth0CredentialNames standard = Auth0CredentialNames.defaults();
        return new Auth0CredentialNames(
                variable(credentials, "clientId", standard.clientId()),
                variable(credentials, "clientSecret", standard.clientSecret()),
                variable(credentials, "privateKeyFile", standard.privateKeyFile()),
                variable(credentials, "managementToken", standard.managementToken()));
    }

    private static String variable(JsonNode credentials, String key, String standard) {
        return text(credentials, key)
                .map(name -> name.substring(ENVIRONMENT.length()))
                .orElse(standard);
    }

    private static AwsSettings aws(JsonNode aws, Set<OptionalRead> reads) {
        Map<String, URI> endpoints = new HashMap<>();
        aws.path("endpoints")
                .properties()
                .forEach(entry -> endpoints.put(
                        entry.getKey(), URI.create(entry.getValue().asText())));
        return new AwsSettings(
                regions(aws), texts(aws, "identityPools"), text(aws, "profile"), role(aws), reads, endpoints);
    }

    private static Optional<List<String>> regions(JsonNode aws) {
        JsonNode region = aws.path("region");
        if (region.isArray()) {
            return texts(aws, "region");
        }
        return region.asText().equals("all") ? Optional.empty() : Optional.of(List.of(region.asText()));
    }

    private static Optional<AssumeRole> role(JsonNode aws) {
        JsonNode role = aws.path("assumeRole");
        if (role.isMissingNode()) {
            return Optional.empty();
        }
        return Optional.of(
                role.isTextual()
                        ? new AssumeRole(role.asText(), text(aws, "externalId"))
                        : new AssumeRole(
                                role.path("arn").asText(),
                                text(role, "externalId").or(() -> text(aws, "externalId"))));
    }

    private Intent intent(JsonNode intent) {
        return new Intent(
                intent.has("production") ? Optional.of(intent.path("production").asBoolean()) : Optional.empty(),
                intent.path("guests").asText().equals("allowed"),
                text(intent, "selfSignUp").map(meant -> SelfSignUp.valueOf(meant.toUpperCase(Locale.ROOT))),
                texts(intent, "providers"),
                texts(intent, "otherProviders"),
                texts(intent, "principals"),
                texts(intent, "accounts"),
                texts(intent, "services"),
                texts(intent, "userEditableClaims"),
                policies.text(intent.path("ceiling")),
                policies.text(intent.path("guestCeiling")),
                texts(intent, "shared"),
                number(intent, "maxIdTokenLifetime"));
    }

    private TlsSettings tls(JsonNode tls) {
        return new TlsSettings(
                text(tls, "issuerCa").map(folder::resolve),
                text(tls, "interceptingCa").map(folder::resolve));
    }

    private static Map<String, RuleSettings> rules(JsonNode rules) {
        Map<String, RuleSettings> settings = new HashMap<>();
        rules.properties()
                .forEach(entry -> settings.put(
                        entry.getKey(),
                        new RuleSettings(
                                entry.getValue().path("enabled").asBoolean(true),
                                text(entry.getValue(), "severity").map(ConfigurationBinder::severity),
                                number(entry.getValue(), "days"))));
        return settings;
    }

    private static Severity severity(String name) {
        return Severity.valueOf(name.toUpperCase(Locale.ROOT));
    }

    private static GateSettings gate(JsonNode gate) {
        GateSettings standard = GateSettings.defaults();
        return new GateSettings(
                text(gate, "failOn").map(ConfigurationBinder::severity).orElse(standard.failOn()),
                text(gate, "undetermined").map("fail"::equals).orElse(standard.undeterminedFails()),
                text(gate, "suppressions").map("fail"::equals).orElse(standard.suppressionsFail()),
                text(gate, "maxSnapshotAge").map(ConfigurationBinder::age).orElse(standard.maxSnapshotAge()),
                texts(gate, "drift").map(ConfigurationBinder::directions).orElse(standard.driftFails()));
    }

    private HistorySettings history(JsonNode history) {
        return new HistorySettings(
                text(history, "folder").map(folder::resolve), number(history, "keep"), number(history, "days"));
    }

    private static Set<Direction> directions(List<String> names) {
        Set<Direction> directions = EnumSet.noneOf(Direction.class);
        names.forEach(name -> directions.add(Direction.valueOf(name.toUpperCase(Locale.ROOT))));
        return directions;
    }

    private static Duration age(String age) {
        long amount = Long.parseLong(age.substring(0, age.length() - 1));
        return switch (age.charAt(age.length() - 1)) {
            case 'd' -> Duration.ofDays(amount);
            case 'h' -> Duration.ofHours(amount);
            default -> Duration.ofMinutes(amount);
        };
    }

    private static Set<ReportFormat> reports(JsonNode root) {
        Set<ReportFormat> formats = EnumSet.noneOf(ReportFormat.class);
        texts(root, "reports")
                .ifPresentOrElse(
                        names -> names.forEach(name -> formats.add(ReportFormat.of(name))),
                        () -> formats.addAll(ReportFormat.defaults()));
        return formats;
    }

    private static Optional<String> text(JsonNode owner, String key) {
        return owner.has(key) ? Optional.of(owner.get(key).asText()) : Optional.empty();
    }

    private static Optional<Integer> number(JsonNode owner, String key) {
        return owner.has(key) ? Optional.of(owner.get(key).asInt()) : Optional.empty();
    }

    private static Optional<List<String>> texts(JsonNode owner, String key) {
        if (!owner.has(key)) {
            return Optional.empty();
        }
        List<String> texts = new ArrayList<>();
        owner.get(key).forEach(item -> texts.add(item.asText()));
        return Optional.of(texts);
    }
}
