package io.github.cognitoaudit.sandbox;

import io.github.cognitoaudit.sandbox.scenario.Application;
import io.github.cognitoaudit.sandbox.scenario.Pool;
import io.github.cognitoaudit.sandbox.scenario.Target;
import java.util.List;
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

    private String target(Target target) {
        String endpoint = sandbox.awsUrl(target.account().id()).toString();
        return """
                %s:
                  auth0:
                    domain: %s
                    issuer: %s
                    clients: %s
                    managementUrl: %s
                    issuerConnectTo: "127.0.0.1:%d"
                  aws:
                    region: %s
                    identityPools: %s
                    endpoints: {iam: "%s", sts: "%s", cognitoIdentity: "%s"}
                  intent:
                    guests: forbidden
                """.formatted(
                        target.name(),
                        target.tenantDomain(),
                        target.issuer().host(),
                        list(target.applications().stream().map(Application::id).toList()),
                        sandbox.managementUrl(target.tenantDomain()),
                        sandbox.issuerPort(),
                        list(target.account().pools().stream()
                                .map(Pool::region)
                                .distinct()
                                .toList()),
                        list(target.account().pools().stream().map(Pool::id).toList()),
                        endpoint,
                        endpoint,
                        endpoint)
                .indent(2);
    }

    private static String list(List<String> values) {
        return values.stream().collect(Collectors.joining("\", \"", "[\"", "\"]"));
    }
}
