package io.github.cognitoaudit.sandbox.scenario;

import java.util.List;

/** Writes the policy documents that the scenarios need, as JSON in the version 2012-10-17. */
public final class Documents {

    /** A guest's authentication method reference (facts.md 4.1). */
    public static final String UNAUTHENTICATED = "unauthenticated";

    /** A signed-in identity's authentication method reference (facts.md 4.1). */
    public static final String AUTHENTICATED = "authenticated";

    private static final String WEB_IDENTITY = "sts:AssumeRoleWithWebIdentity";
    private static final String COGNITO = "{\"Federated\":\"cognito-identity.amazonaws.com\"}";

    private Documents() {}

    /** Returns a trust policy for the identities of one pool with one kind of login. */
    public static String poolTrust(String poolId, String amr) {
        return policy(ofPool(poolId, amr));
    }

    /** Returns the statement of a trust policy for the identities of one pool with one kind of login. */
    public static String ofPool(String poolId, String amr) {
        return statement(COGNITO, WEB_IDENTITY, bound(poolId, amr));
    }

    /** Returns the statement of a trust policy for the logins of an OIDC provider, past every pool. */
    public static String ofProvider(String providerArn, String condition) {
        return statement("{\"Federated\":\"" + providerArn + "\"}", WEB_IDENTITY, condition);
    }

    /** Returns the statement of a trust policy for everybody of an account whom that account allows it. */
    public static String ofAccount(String accountId) {
        return statement("{\"AWS\":\"arn:aws:iam::" + accountId + ":root\"}", "sts:AssumeRole", "{}");
    }

    /** Returns a trust policy that leaves out the authentication method, so that guests of the pool get in. */
    public static String trustOfAnyLogin(String poolId) {
        return trust(
                COGNITO,
                WEB_IDENTITY,
                "{\"StringEquals\":{\"cognito-identity.amazonaws.com:aud\":\"" + poolId + "\"}}");
    }

    /** Returns a trust policy that does not say whose pool, so that signed-in identities of any pool get in. */
    public static String trustOfAnyPool() {
        return trust(
                COGNITO,
                WEB_IDENTITY,
                "{\"ForAnyValue:StringLike\":{\"cognito-identity.amazonaws.com:amr\":\"authenticated\"}}");
    }

    /** Returns a trust policy that names Cognito as a service in place of a federated principal. */
    public static String trustOfService(String poolId) {
        return trust("{\"Service\":\"cognito-identity.amazonaws.com\"}", WEB_IDENTITY, bound(poolId, AUTHENTICATED));
    }

    /** Returns a trust policy that allows the action for AWS principals in place of the one for web identities. */
    public static String trustByWrongAction(String poolId) {
        return trust(COGNITO, "sts:AssumeRole", bound(poolId, AUTHENTICATED));
    }

    /** Lets AWS Lambda take the role, which has nothing to do with a login chain. */
    public static String lambdaTrust() {
        return """
                {"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"Service":"lambda.amazonaws.com"},\
                "Action":"sts:AssumeRole"}]}""";
    }

    /** Returns a trust policy for the workflows of one repository, as an account that deploys from GitHub has it. */
    public static String githubTrust(String accountId, String repository) {
        return trust(
                "{\"Federated\":\"arn:aws:iam::" + accountId + ":oidc-provider/token.actions.githubusercontent.com\"}",
                WEB_IDENTITY,
                "{\"StringEquals\":{\"token.actions.githubusercontent.com:aud\":\"sts.amazonaws.com\","
                        + "\"token.actions.githubusercontent.com:sub\":\"repo:" + repository
                        + ":ref:refs/heads/main\"}}");
    }

    /** Returns a policy that lets each identity work on files under its own prefix of a bucket. */
    public static String ownFiles(String bucket) {
        return policy(allow(
                List.of("s3:GetObject", "s3:PutObject", "s3:DeleteObject"),
                "arn:aws:s3:::" + bucket + "/${cognito-identity.amazonaws.com:sub}/*",
                "{}"));
    }

    /** Returns a policy that lets each identity work on the rows of a table that begin with its own id. */
    public static String ownRows(String accountId, String table) {
        return policy(allow(
                List.of("dynamodb:GetItem", "dynamodb:Query", "dynamodb:PutItem", "dynamodb:UpdateItem"),
                "arn:aws:dynamodb:eu-west-1:" + accountId + ":table/" + table,
                "{\"ForAllValues:StringEquals\":{\"dynamodb:LeadingKeys\":[\"${cognito-identity.amazonaws.com:sub}\"]},"
                        + "\"Null\":{\"dynamodb:LeadingKeys\":\"false\"}}"));
    }

    /** Returns a policy that lets everyone read what a bucket offers to all. */
    public static String publicFiles(String bucket) {
        return policy(allow(List.of("s3:GetObject"), "arn:aws:s3:::" + bucket + "/public/*", "{}"));
    }

    /** Returns a policy that allows actions on every resource without a condition. */
    public static String onEveryResource(String... actions) {
        return on("*", "{}", actions);
    }

    /** Returns a policy that allows actions on one resource or a pattern; {@code {}} is no condition. */
    public static String on(String resource, String condition, String... actions) {
        return policy(allow(List.of(actions), resource, condition));
    }

    /** Returns a document of these statements. */
    public static String policy(String... statements) {
        return "{\"Version\":\"2012-10-17\",\"Statement\":[" + String.join(",", statements) + "]}";
    }

    private static String bound(String poolId, String amr) {
        return "{\"StringEquals\":{\"cognito-identity.amazonaws.com:aud\":\"" + poolId + "\"},"
                + "\"ForAnyValue:StringLike\":{\"cognito-identity.amazonaws.com:amr\":\"" + amr + "\"}}";
    }

    private static String trust(String principal, String action, String condition) {
        return policy(statement(principal, action, condition));
    }

    private static String statement(String principal, String action, String condition) {
        return "{\"Effect\":\"Allow\",\"Principal\":" + principal + ",\"Action\":\"" + action + "\""
                + restricted(condition) + "}";
    }

    private static String allow(List<String> actions, String resource, String condition) {
        String listed =
                actions.size() == 1 ? "\"" + actions.get(0) + "\"" : "[\"" + String.join("\",\"", actions) + "\"]";
        return "{\"Effect\":\"Allow\",\"Action\":" + listed + ",\"Resource\":\"" + resource + "\""
                + restricted(condition) + "}";
    }

    private static String restricted(String condition) {
        return condition.equals("{}") ? "" : ",\"Condition\":" + condition;
    }
}
