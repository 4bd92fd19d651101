package io.github.cognitoaudit.maven;

import io.github.cognitoaudit.collect.access.LeastAccess;
import io.github.cognitoaudit.config.Configuration;
import io.github.cognitoaudit.config.TargetConfiguration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Prints what the audit of a configuration needs to be allowed, targets with the same needs together. */
final class AccessText {

    private AccessText() {}

    static String of(Configuration configuration) {
        Map<LeastAccess, List<String>> targets = new LinkedHashMap<>();
        Map<List<String>, List<String>> tenants = new LinkedHashMap<>();
        for (TargetConfiguration target : configuration.targets()) {
            LeastAccess access = LeastAccess.of(target);
            targets.computeIfAbsent(access, first -> new ArrayList<>()).add(target.name());
            List<String> domains = tenants.computeIfAbsent(access.scopes(), first -> new ArrayList<>());
            String domain = target.auth0().domain();
            if (!domains.contains(domain)) {
                domains.add(domain);
            }
        }
        StringBuilder text = new StringBuilder();
        targets.forEach((access, names) -> text.append(aws(access, names)));
        tenants.forEach((scopes, domains) -> text.append(auth0(scopes, domains)));
        return text.toString().stripTrailing();
    }

    private static String aws(LeastAccess access, List<String> names) {
        String reader = access.reader()
                .map(role -> "role " + role + " (who runs the audit needs sts:AssumeRole on it)")
                .orElse("principal that runs the audit");
        return """
                AWS policy for %s, of the %s:

                %s

                Where iam:GetAccountAuthorizationDetails is not to be granted, allow in its place:
                  %s

                """.formatted(
                        String.join(", ", names), reader, access.policy(), String.join("\n  ", access.insteadOfBulk()));
    }

    private static String auth0(List<String> scopes, List<String> domains) {
        return """
                Auth0 scopes of the machine-to-machine application, on the Management API of %s:

                  %s

                """.formatted(String.join(", ", domains), String.join("\n  ", scopes));
    }
}
