package io.github.cognitoaudit.sandbox.wire;

import java.util.Arrays;
import java.util.Optional;

/** Names every read that the sandbox answers, in a stable order; what is not here is refused. */
public enum Call {
    /** Asks for a Management API token. */
    AUTH0_TOKEN(Service.AUTH0, "POST /oauth/token", ""),
    /** Lists applications by pages. */
    AUTH0_LIST_CLIENTS(Service.AUTH0, "GET /api/v2/clients", "read:clients"),
    /** Reads one application. */
    AUTH0_GET_CLIENT(Service.AUTH0, "GET /api/v2/clients/{id}", "read:clients"),
    /** Lists the connections that are enabled for an application. */
    AUTH0_CLIENT_CONNECTIONS(Service.AUTH0, "GET /api/v2/clients/{id}/connections", "read:connections"),
    /** Lists connections. */
    AUTH0_CONNECTIONS(Service.AUTH0, "GET /api/v2/connections", "read:connections"),
    /** Lists signing keys. */
    AUTH0_SIGNING_KEYS(Service.AUTH0, "GET /api/v2/keys/signing", "read:signing_keys"),
    /** Lists custom domains. */
    AUTH0_CUSTOM_DOMAINS(Service.AUTH0, "GET /api/v2/custom-domains", "read:custom_domains"),
    /** Reads the tenant's settings. */
    AUTH0_TENANT_SETTINGS(Service.AUTH0, "GET /api/v2/tenants/settings", "read:tenant_settings"),
    /** Lists network access control lists by pages. */
    AUTH0_NETWORK_ACLS(Service.AUTH0, "GET /api/v2/network-acls", "read:network_acls"),
    /** Lists the Actions that run after a login by pages. */
    AUTH0_LOGIN_ACTIONS(Service.AUTH0, "GET /api/v2/actions/triggers/post-login/bindings", "read:actions"),
    /** Lists APIs by pages. */
    AUTH0_RESOURCE_SERVERS(Service.AUTH0, "GET /api/v2/resource-servers", "read:resource_servers"),

    /** Reads the discovery document. */
    ISSUER_DISCOVERY(Service.ISSUER, "GET /.well-known/openid-configuration", ""),
    /** Reads the published keys. */
    ISSUER_JWKS(Service.ISSUER, "GET /.well-known/jwks.json", ""),

    /** Lists the ARNs of OIDC providers. */
    IAM_LIST_PROVIDERS(Service.IAM, "iam:ListOpenIDConnectProviders"),
    /** Reads an OIDC provider. */
    IAM_GET_PROVIDER(Service.IAM, "iam:GetOpenIDConnectProvider"),
    /** Reads roles and managed policies in bulk. */
    IAM_GET_ACCOUNT_DETAILS(Service.IAM, "iam:GetAccountAuthorizationDetails"),
    /** Lists roles. */
    IAM_LIST_ROLES(Service.IAM, "iam:ListRoles"),
    /** Reads a role. */
    IAM_GET_ROLE(Service.IAM, "iam:GetRole"),
    /** Lists the names of a role's inline policies. */
    IAM_LIST_ROLE_POLICIES(Service.IAM, "iam:ListRolePolicies"),
    /** Reads an inline policy of a role. */
    IAM_GET_ROLE_POLICY(Service.IAM, "iam:GetRolePolicy"),
    /** Lists the managed policies of a role. */
    IAM_LIST_ATTACHED_ROLE_POLICIES(Service.IAM, "iam:ListAttachedRolePolicies"),
    /** Reads what a managed policy is. */
    IAM_GET_POLICY(Service.IAM, "iam:GetPolicy"),
    /** Reads the document of a managed policy. */
    IAM_GET_POLICY_VERSION(Service.IAM, "iam:GetPolicyVersion"),
    /** Starts the job that finds out when a role last used each service. */
    IAM_GENERATE_LAST_ACCESS(Service.IAM, "iam:GenerateServiceLastAccessedDetails"),
    /** Reads what such a job found out. */
    IAM_GET_LAST_ACCESS(Service.IAM, "iam:GetServiceLastAccessedDetails"),

    /** Reads whose credentials these are. */
    STS_GET_CALLER_IDENTITY(Service.STS, "sts:GetCallerIdentity"),

    /** Lists the identity pools of a region. */
    COGNITO_LIST_POOLS(Service.COGNITO_IDENTITY, "cognito-identity:ListIdentityPools"),
    /** Reads an identity pool. */
    COGNITO_DESCRIBE_POOL(Service.COGNITO_IDENTITY, "cognito-identity:DescribeIdentityPool"),
    /** Reads the roles and role mappings of a pool. */
    COGNITO_GET_POOL_ROLES(Service.COGNITO_IDENTITY, "cognito-identity:GetIdentityPoolRoles"),
    /** Reads which claims a pool turns into principal tags. */
    COGNITO_GET_PRINCIPAL_TAGS(Service.COGNITO_IDENTITY, "cognito-identity:GetPrincipalTagAttributeMap");

    private final Service service;
    private final String operation;
    private final String permission;

    Call(Service service, String action) {
        this(service, action, action);
    }

    Call(Service service, String operation, String permission) {
        this.service = service;
        this.operation = operation;
        this.permission = permission;
    }

    /** Finds a call by its operation, such as {@code iam:GetRole} or {@code GET /api/v2/clients/{id}}. */
    public static Optional<Call> named(String operation) {
        return Arrays.stream(values())
                .filter(call -> call.operation.equals(operation))
                .findFirst();
    }

    /** Returns the service that answers it. */
    public Service service() {
        return service;
    }

    /** Returns the operation in the provider's words. */
    public String operation() {
        return operation;
    }

    /** Returns the IAM action or Auth0 scope that allows it; empty where none is asked for. */
    public String permission() {
        return permission;
    }
}
