package io.github.cognitoaudit.collect.aws;

import io.github.cognitoaudit.collect.aws.call.ReadOperation;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

/** Writes answers as AWS sends them: a small sound account with one provider, one pool and two roles of its own. */
final class AwsAnswers {

    static final String ACCOUNT = "111122223333";
    static final String PROVIDER = "arn:aws:iam::111122223333:oidc-provider/acme.eu.auth0.com/";
    static final String POOL = "eu-west-1:11112222-3333-4444-5555-666677778888";
    static final String USER_ROLE = "arn:aws:iam::111122223333:role/app/AppUser";
    static final String EDITOR_ROLE = "arn:aws:iam::111122223333:role/AppEditor";
    static final String DIRECT_ROLE = "arn:aws:iam::111122223333:role/Deployer";
    static final String BUILD_ROLE = "arn:aws:iam::111122223333:role/BuildServer";
    static final String LOCAL_POLICY = "arn:aws:iam::111122223333:policy/AppRead";
    static final String AWS_POLICY = "arn:aws:iam::aws:policy/AmazonPollyReadOnlyAccess";
    static final String BOUNDARY = "arn:aws:iam::111122223333:policy/AppBoundary";

    static final String COGNITO_TRUST = """
            {"Version":"2012-10-17","Statement":[{"Effect":"Allow",\
            "Principal":{"Federated":"cognito-identity.amazonaws.com"},"Action":"sts:AssumeRoleWithWebIdentity",\
            "Condition":{"StringEquals":{"cognito-identity.amazonaws.com:aud":"%s"},\
            "ForAnyValue:StringLike":{"cognito-identity.amazonaws.com:amr":"authenticated"}}}]}""".formatted(POOL);
    static final String DIRECT_TRUST = """
            {"Version":"2012-10-17","Statement":{"Effect":"Allow","Principal":{"Federated":"%s"},\
            "Action":"sts:AssumeRoleWithWebIdentity"}}""".formatted(PROVIDER);
    static final String EC2_TRUST = """
            {"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"Service":"ec2.amazonaws.com"},\
            "Action":"sts:AssumeRole"}]}""";
    static final String INLINE = allow("s3:GetObject", "arn:aws:s3:::acme/a+b %/*");
    static final String LOCAL = allow("dynamodb:GetItem", "*");
    static final String POLLY = allow("polly:Describe*", "*");
    static final String LIMIT = allow("s3:*", "*");

    private AwsAnswers() {}

    static String allow(String action, String resource) {
        return "{\"Version\":\"2012-10-17\",\"Statement\":[{\"Effect\":\"Allow\",\"Action\":\"" + action
                + "\",\"Resource\":\"" + resource + "\"}]}";
    }

    /** Encodes as IAM does: RFC 3986, so that a space is {@code %20}. */
    static String encoded(String document) {
        return URLEncoder.encode(document, StandardCharsets.UTF_8).replace("+", "%20");
    }

    static String xml(ReadOperation operation, String result) {
        String name = operation.operation();
        return "<" + name + "Response xmlns=\"https://iam.amazonaws.com/doc/2010-05-08/\"><" + name + "Result>" + result
                + "</" + name + "Result><ResponseMetadata><RequestId>r-1</RequestId></ResponseMetadata></" + name
                + "Response>";
    }

    static String error(String code, String message) {
        return "<ErrorResponse xmlns=\"https://iam.amazonaws.com/doc/2010-05-08/\"><Error><Type>Sender</Type><Code>"
                + code + "</Code><Message>" + message + "</Message></Error><RequestId>r-2</RequestId></ErrorResponse>";
    }

    static String members(String... inner) {
        return List.of(inner).stream()
                .map(one -> "<member>" + one + "</member>")
                .collect(Collectors.joining());
    }

    static String provider() {
        return "<Url>acme.eu.auth0.com/</Url><CreateDate>2026-01-02T03:04:05Z</CreateDate><ClientIDList>"
                + members("spa2", "spa1") + "</ClientIDList><ThumbprintList>"
                + members("9e99a48a9960b14926bb7f3b02e22da2b0ab7280") + "</ThumbprintList>";
    }

    static String callerIdentity() {
        return "<Arn>arn:aws:iam::111122223333:user/auditor</Arn><UserId>AIDA</UserId><Account>111122223333</Account>";
    }

    /** Writes a role as {@code GetAccountAuthorizationDetails} does: without its longest session. */
    static String roleDetail(String arn, String trust, String inline, String attached, String boundary) {
        return "<Path>/</Path><Arn>" + arn + "</Arn><RoleName>" + name(arn) + "</RoleName><AssumeRolePolicyDocument>"
                + encoded(trust) + "</AssumeRolePolicyDocument><RolePolicyList>" + inline
                + "</RolePolicyList><AttachedManagedPolicies>" + attached + "</AttachedManagedPolicies>" + boundary;
    }

    static String userRoleDetail() {
        return roleDetail(
                USER_ROLE,
                COGNITO_TRUST,
                members("<PolicyName>own-files</PolicyName><PolicyDocument>" + encoded(INLINE) + "</PolicyDocument>"),
                members(attachment(AWS_POLICY), attachment(LOCAL_POLICY)),
                boundary());
    }

    static String attachment(String arn) {
        return "<PolicyName>" + name(arn) + "</PolicyName><PolicyArn>" + arn + "</PolicyArn>";
    }

    static String boundary() {
        return "<PermissionsBoundary><PermissionsBoundaryType>Policy</PermissionsBoundaryType><PermissionsBoundaryArn>"
                + BOUNDARY + "</PermissionsBoundaryArn></PermissionsBoundary>";
    }

    static String localPolicy(String arn, String document) {
        return "<PolicyName>" + name(arn) + "</PolicyName><Arn>" + arn
                + "</Arn><DefaultVersionId>v2</DefaultVersionId><PolicyVersionList>"
                + members(
                        "<VersionId>v1</VersionId><IsDefaultVersion>false</IsDefaultVersion><Document>"
                                + encoded(allow("*", "*")) + "</Document>",
                        "<VersionId>v2</VersionId><IsDefaultVersion>true</IsDefaultVersion><Document>"
                                + encoded(document) + "</Document>")
                + "</PolicyVersionList>";
    }

    static String details(String roles, String policies) {
        return "<IsTruncated>false</IsTruncated><UserDetailList/><GroupDetailList/><RoleDetailList>" + roles
                + "</RoleDetailList><Policies>" + policies + "</Policies>";
    }

    static String allDetails() {
        return details(
                members(
                        userRoleDetail(),
                        roleDetail(EDITOR_ROLE, COGNITO_TRUST, "", "", ""),
                        roleDetail(DIRECT_ROLE, DIRECT_TRUST, "", "", ""),
                        roleDetail(BUILD_ROLE, EC2_TRUST, "", "", "")),
                members(localPolicy(LOCAL_POLICY, LOCAL), localPolicy(BOUNDARY, LIMIT)));
    }

    /** Writes a role as {@code ListRoles} and {@code GetRole} do. */
    static String role(String arn, String trust, String boundary) {
        return "<Path>/</Path><Arn>" + arn + "</Arn><RoleName>" + name(arn) + "</RoleName><AssumeRolePolicyDocument>"
                + encoded(trust) + "</AssumeRolePolicyDocument><CreateDate>2026-01-02T03:04:05Z</CreateDate>"
                + "<MaxSessionDuration>3600</MaxSessionDuration>" + boundary;
    }

    static String policy(String arn) {
        return "<Policy><PolicyName>" + name(arn) + "</PolicyName><DefaultVersionId>v2</DefaultVersionId><Arn>" + arn
                + "</Arn></Policy>";
    }

    static String policyVersion(String document) {
        return "<PolicyVersion><Document>" + encoded(document)
                + "</Document><IsDefaultVersion>true</IsDefaultVersion><VersionId>v2</VersionId></PolicyVersion>";
    }

    static String pool(String poolId) {
        return """
                {"IdentityPoolId":"%s","IdentityPoolName":"acme","AllowUnauthenticatedIdentities":false,\
                "OpenIdConnectProviderARNs":["%s"],"SupportedLoginProviders":{}}""".formatted(poolId, PROVIDER);
    }

    static String poolRoles(String poolId) {
        return """
                {"IdentityPoolId":"%s","Roles":{"authenticated":"%s"},"RoleMappings":{"%s":{"Type":"Rules",\
                "AmbiguousRoleResolution":"Deny","RulesConfiguration":{"Rules":[{"Claim":"role","MatchType":"Equals",\
                "Value":"editor","RoleARN":"%s"}]}}}}""".formatted(poolId, USER_ROLE, PROVIDER, EDITOR_ROLE);
    }

    static String tagMap() {
        return """
                {"IdentityPoolId":"%s","IdentityProviderName":"%s","UseDefaults":false,\
                "PrincipalTags":{"tenant":"https://acme/tenant"}}""".formatted(POOL, PROVIDER);
    }

    /** Writes what a job found out: one service that was used, and one that never was. */
    static String lastAccess() {
        return "<JobStatus>COMPLETED</JobStatus><JobCreationDate>2026-01-02T03:04:05Z</JobCreationDate>"
                + "<JobCompletionDate>2026-01-02T03:04:06Z</JobCompletionDate><IsTruncated>false</IsTruncated>"
                + "<ServicesLastAccessed>"
                + members(use("s3", "<LastAuthenticated>2026-01-01T00:00:00Z</LastAuthenticated>"), use("dynamodb", ""))
                + "</ServicesLastAccessed>";
    }

    static String use(String service, String when) {
        return "<ServiceName>Service</ServiceName><ServiceNamespace>" + service + "</ServiceNamespace>" + when
                + "<TotalAuthenticatedEntities>1</TotalAuthenticatedEntities>";
    }

    static String name(String arn) {
        return arn.substring(arn.lastIndexOf('/') + 1);
    }
}
