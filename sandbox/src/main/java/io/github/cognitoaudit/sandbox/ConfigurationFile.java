package io.github.cognitoaudit.sandbox;

import io.github.cognitoaudit.sandbox.scenario.Application;
import io.github.cognitoaudit.sandbox.scenario.Declarations;
import io.github.cognitoaudit.sandbox.scenario.Pool;
import io.github.cognitoaudit.sandbox.scenario.Target;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Writes the configuration that points an audit at a running sandbox. */
final class ConfigurationFile {

    static final String NAME = "cognito-audit.yaml";
    static final String TRUST_STORE = "issuer-ca.p12";

    private final Sandbox sandbox;

    ConfigurationFile(Sandbox sandbox) {
        this.sandbox = sandbox;
    }

    String text() {
        String targets = sandbox.scenario().targets().stream().map(this::target).collect(Collectors.joining());
        return """
                # Points cognito-audit at a running sandbox: nothing here is real, and every address is on loopback.
                version: 1
                targets:
                %stls:
                  issuerCa: %s
                gate:
                  failOn: medium
                  undetermined: fail
                """.formatted(targets, TRUST_STORE);
    }

    /** Returns the name of the file with a target's ceiling. */
    static String ceiling(Target target) {
        return target.name() + "-ceiling.json";
    }

    private String target(Target target) {
        String endpoint = sandbox.awsUrl(target.account().id()).toString();
        Declarations declared = target.declared();
        return """
                %s:
                  auth0:
                    domain: %s
                %s    clients: %s
                    managementUrl: %s
                    issuerConnectTo: "127.0.0.1:%d"
                  aws:
                %s    endpoints: {iam: "%s", sts: "%s", cognitoIdentity: "%s"}
                %s  intent:
                %s""".formatted(
                        target.name(),
                        target.tenantDomain(),
                        declared.issuer() ? "    issuer: " + target.issuer().host() + "\n" : "",
                        list(target.applications().stream().map(Application::id).toList()),
                        sandbox.managementUrl(target.tenantDomain()),
                        sandbox.issuerPort(),
                        declared.pools() ? pools(target.account().pools()) : "    region: all\n",
                        endpoint,
                        endpoint,
                        endpoint,
                        declared.lastAccess() ? "  reads:\n    lastAccess: true\n" : "",
                        intent(target))
                .indent(2);
    }

    private static String pools(List<Pool> pools) {
        return """
                    region: %s
                    identityPools: %s
                """.formatted(
                        list(pools.stream().map(Pool::region).distinct().toList()),
                        list(pools.stream().map(Pool::id).toList()));
    }

    private static String intent(Target target) {
        Map<String, String> intent = new TreeMap<>(target.declared().intent());
        target.declared().ceiling().ifPresent(document -> intent.put("ceiling", ceiling(target)));
        return intent.entrySet().stream()
                .map(entry -> "    " + entry.getKey() + ": " + entry.getValue() + "\n")
                .collect(Collectors.joining());
    }

    private static String list(List<String> values) {
        return values.stream().collect(Collectors.joining("\", \"", "[\"", "\"]"));
    }
}
