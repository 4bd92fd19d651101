package io.github.cognitoaudit.collect.aws.call;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Lists every operation that the collector may call; what is not here is refused before it is sent.
 *
 * <p>The order is that of facts.md section 8, so that a printed policy reads well.
 */
public enum ReadOperation {
    /** Tells whose credentials these are; needs no grant. */
    GET_CALLER_IDENTITY(Service.STS, "GetCallerIdentity", Grant.NONE, "Account", "Arn"),
    /** Lists the OIDC providers of the account, in one answer (facts.md 1.1). */
    LIST_OIDC_PROVIDERS(Service.IAM, "ListOpenIDConnectProviders", Grant.REQUIRED, "OpenIDConnectProviderList"),
    /** Reads an OIDC provider. */
    GET_OIDC_PROVIDER(Service.IAM, "GetOpenIDConnectProvider", Grant.REQUIRED),
    /** Reads roles with their policies, many in one answer (facts.md 7). */
    GET_ACCOUNT_AUTHORIZATION_DETAILS(
            Service.IAM, "GetAccountAuthorizationDetails", Grant.REQUIRED, "IsTruncated", "RoleDetailList", "Policies"),
    /** Reads a role; the only read with both boundary and session duration. */
    GET_ROLE(Service.IAM, "GetRole", Grant.REQUIRED, "Role"),
    /** Finds the default version of a managed policy. */
    GET_POLICY(Service.IAM, "GetPolicy", Grant.REQUIRED, "Policy"),
    /** Reads the document of a managed policy. */
    GET_POLICY_VERSION(Service.IAM, "GetPolicyVersion", Grant.REQUIRED, "PolicyVersion"),
    /** Lists the roles with their trust policies. */
    LIST_ROLES(Service.IAM, "ListRoles", Grant.INSTEAD_OF_BULK, "IsTruncated", "Roles"),
    /** Lists the names of a role's inline policies. */
    LIST_ROLE_POLICIES(Service.IAM, "ListRolePolicies", Grant.INSTEAD_OF_BULK, "IsTruncated", "PolicyNames"),
    /** Reads an inline policy of a role. */
    GET_ROLE_POLICY(Service.IAM, "GetRolePolicy", Grant.INSTEAD_OF_BULK, "PolicyDocument"),
    /** Lists the managed policies that a role has. */
    LIST_ATTACHED_ROLE_POLICIES(
            Service.IAM, "ListAttachedRolePolicies", Grant.INSTEAD_OF_BULK, "IsTruncated", "AttachedPolicies"),
    /** Starts the job that finds out when a role last used each service; it changes nothing (facts.md 7). */
    GENERATE_LAST_ACCESS(Service.IAM, "GenerateServiceLastAccessedDetails", Grant.LAST_ACCESS, "JobId"),
    /** Reads what such a job found out. */
    GET_LAST_ACCESS(Service.IAM, "GetServiceLastAccessedDetails", Grant.LAST_ACCESS, "JobStatus"),
    /** Lists the identity pools of a region; not called where the pools are declared. */
    LIST_IDENTITY_POOLS(Service.COGNITO_IDENTITY, "ListIdentityPools", Grant.REQUIRED, "IdentityPools"),
    /** Reads an identity pool. */
    DESCRIBE_IDENTITY_POOL(Service.COGNITO_IDENTITY, "DescribeIdentityPool", Grant.REQUIRED, "IdentityPoolId"),
    /** Reads the roles and role mappings of an identity pool. */
    GET_IDENTITY_POOL_ROLES(Service.COGNITO_IDENTITY, "GetIdentityPoolRoles", Grant.REQUIRED, "IdentityPoolId"),
    /** Reads which claims of a provider become principal tags. */
    GET_PRINCIPAL_TAG_ATTRIBUTE_MAP(
            Service.COGNITO_IDENTITY, "GetPrincipalTagAttributeMap", Grant.REQUIRED, "IdentityPoolId", "UseDefaults");

    private final Service service;
    private final String operation;
    private final Grant grant;

    @SuppressWarnings("ImmutableEnumChecker") // List.of makes it immutable; the type List can not say so
    private final List<String> members;

    ReadOperation(Service service, String operation, Grant grant, String... members) {
        this.service = service;
        this.operation = operation;
        this.grant = grant;
        this.members = List.of(members);
    }

    /** Returns the IAM actions of a kind, in the order in which a policy should name them. */
    public static List<String> actions(Grant grant) {
        return Arrays.stream(values())
                .filter(operation -> operation.grant == grant)
                .map(ReadOperation::action)
                .toList();
    }

    /** Finds the operation by the names that the SDK uses; empty when it is not one of the reads. */
    static Optional<ReadOperation> find(String serviceName, String operationName) {
        return Arrays.stream(values())
                .filter(read -> read.service.sdkName.equals(serviceName) && read.operation.equals(operationName))
                .findFirst();
    }

    /** Returns the IAM action, such as {@code iam:GetRole}; also the name of the call in gaps and in the progress. */
    public String action() {
        return service.prefix + ":" + operation;
    }

    /** Tells when a policy must allow the action. */
    public Grant grant() {
        return grant;
    }

    /** Returns the name of the operation on the wire. */
    public String operation() {
        return operation;
    }

    /** Returns the members without which an answer is not whole. */
    List<String> members() {
        return members;
    }

    /** Tells whether the service answers in XML (the Query protocol); the others answer in JSON. */
    public boolean answersInXml() {
        return service != Service.COGNITO_IDENTITY;
    }

    /** Returns the actions that would close a gap of this operation; empty where no grant is needed. */
    List<String> needs() {
        return grant == Grant.NONE ? List.of() : List.of(action());
    }

    /** Tells when a policy must allow an action. */
    public enum Grant {
        /** Every audit needs it. */
        REQUIRED,
        /** Only needed where {@code iam:GetAccountAuthorizationDetails} is not granted. */
        INSTEAD_OF_BULK,
        /** Only needed where the optional read of the last access is switched on. */
        LAST_ACCESS,
        /** AWS answers it without a grant. */
        NONE
    }

    private enum Service {
        STS("Sts", "sts"),
        IAM("Iam", "iam"),
        COGNITO_IDENTITY("CognitoIdentity", "cognito-identity");

        private final String sdkName;
        private final String prefix;

        Service(String sdkName, String prefix) {
            this.sdkName = sdkName;
            this.prefix = prefix;
        }
    }
}
