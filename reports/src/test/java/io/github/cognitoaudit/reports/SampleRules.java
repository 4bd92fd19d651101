package io.github.cognitoaudit.reports;

import io.github.cognitoaudit.rule.ChainLink;
import io.github.cognitoaudit.rule.RuleDescriptor;
import io.github.cognitoaudit.rule.Severity;

/** Describes the rules whose findings the sample audits hold. */
final class SampleRules {
    static final RuleDescriptor AUDIENCE = RuleDescriptor.rule(
                    "OIDC-004", "audience-lacks-client", Severity.CRITICAL, ChainLink.AUDIENCE)
            .title("Provider does not list the client as an audience")
            .because("Cognito refuses every ID token whose audience the provider does not list, so all logins of the"
                    + " client fail.")
            .see("https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_providers_create_oidc.html")
            .build();
    static final RuleDescriptor SLASH = RuleDescriptor.rule(
                    "OIDC-003", "provider-url-slash-wrong-for-use", Severity.HIGH, ChainLink.PROVIDER)
            .title("Provider URL ends in a slash that Cognito does not expect")
            .because("Cognito compares the issuer without its final slash, so a provider with one is never found.")
            .see("https://docs.aws.amazon.com/cognito/latest/developerguide/open-id.html")
            .see("https://github.com/aws-amplify/amplify-js/issues/9315")
            .reportedBy("aws-amplify/amplify-js#9315")
            .build();
    static final RuleDescriptor THUMBPRINT = RuleDescriptor.rule(
                    "OIDC-009", "thumbprint-stale", Severity.MEDIUM, ChainLink.THUMBPRINT)
            .title("Thumbprint matches no certificate that the issuer presents")
            .because("AWS verifies this chain with its own CA library; the thumbprint is only the fall-back.")
            .see(
                    "https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_providers_create_oidc_verify-thumbprint.html")
            .build();
    static final RuleDescriptor WIDE = RuleDescriptor.rule(
                    "PERM-001", "role-may-do-everything", Severity.HIGH, ChainLink.PERMISSIONS)
            .title("Role may call every action on every resource")
            .because("Whoever signs in holds the account.")
            .see("https://docs.aws.amazon.com/IAM/latest/UserGuide/best-practices.html")
            .build();
    static final RuleDescriptor CONFORMANT = RuleDescriptor.rule(
                    "AUTH0-003", "client-not-oidc-conformant", Severity.LOW, ChainLink.CLIENT)
            .title("Client does not follow the OIDC specification strictly")
            .because("A client that is not conformant may put other values into its tokens.")
            .see("https://auth0.com/docs/authenticate/login/oidc-conformant-authentication")
            .build();
    static final RuleDescriptor RS256 = RuleDescriptor.rule(
                    "AUTH0-001", "id-token-not-signed-with-rs256", Severity.HIGH, ChainLink.CLIENT)
            .title("ID token is not signed with RS256")
            .because("Cognito verifies RSA signatures only.")
            .see("https://auth0.com/docs/get-started/applications/signing-algorithms")
            .build();
    static final RuleDescriptor CEILING = RuleDescriptor.rule(
                    "PERM-009", "role-exceeds-its-ceiling", Severity.HIGH, ChainLink.PERMISSIONS)
            .title("Role may do more than the team declares")
            .because("What the team did not mean to grant is granted.")
            .see("https://docs.aws.amazon.com/IAM/latest/UserGuide/best-practices.html")
            .build();

    private SampleRules() {}
}
