package io.github.cognitoaudit.collect.aws;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.containing;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.MappingBuilder;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.matching.RequestPatternBuilder;
import io.github.cognitoaudit.collect.Progress;
import io.github.cognitoaudit.collect.ReadSettings;
import io.github.cognitoaudit.collect.aws.call.ReadOperation;
import io.github.cognitoaudit.config.AwsSettings;
import io.github.cognitoaudit.config.OptionalRead;
import io.github.cognitoaudit.model.aws.Account;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Serves AWS answers on loopback and collects from there. */
final class AwsWire implements AutoCloseable {

    static final ReadSettings QUICK = new ReadSettings(
            Duration.ofSeconds(5), Duration.ofSeconds(20), Duration.ofMinutes(1), 2, Duration.ofMillis(1), 4);

    /** Shared, since starting one takes longer than a test. */
    private static final WireMockServer SERVER = started();

    private final WireMockServer server = SERVER;
    private int priority = 1000;

    AwsWire() {
        server.resetAll();
        System.setProperty("aws.accessKeyId", "AKIDEXAMPLE");
        System.setProperty("aws.secretAccessKey", "example-secret");
        System.setProperty("aws.disableEc2Metadata", "true");
    }

    /** Answers every read of the sound account. */
    static AwsWire sound() {
        AwsWire wire = new AwsWire();
        wire.xml(ReadOperation.GET_CALLER_IDENTITY, AwsAnswers.callerIdentity());
        wire.xml(
                ReadOperation.LIST_OIDC_PROVIDERS,
                "<OpenIDConnectProviderList>" + AwsAnswers.members("<Arn>" + AwsAnswers.PROVIDER + "</Arn>")
                        + "</OpenIDConnectProviderList>");
        wire.xml(ReadOperation.GET_OIDC_PROVIDER, AwsAnswers.provider());
        wire.xml(ReadOperation.GET_ACCOUNT_AUTHORIZATION_DETAILS, AwsAnswers.allDetails());
        wire.soundRoles();
        wire.soundPolicies();
        wire.json(
                ReadOperation.LIST_IDENTITY_POOLS,
                "{\"IdentityPools\":[{\"IdentityPoolId\":\"" + AwsAnswers.POOL + "\",\"IdentityPoolName\":\"acme\"}]}");
        wire.json(ReadOperation.DESCRIBE_IDENTITY_POOL, AwsAnswers.pool(AwsAnswers.POOL));
        wire.json(ReadOperation.GET_IDENTITY_POOL_ROLES, AwsAnswers.poolRoles(AwsAnswers.POOL));
        wire.answer(
                ReadOperation.GET_PRINCIPAL_TAG_ATTRIBUTE_MAP,
                "",
                jsonError("ResourceNotFoundException", "no such map", 400));
        wire.json(ReadOperation.GET_PRINCIPAL_TAG_ATTRIBUTE_MAP, AwsAnswers.PROVIDER, AwsAnswers.tagMap());
        wire.xml(ReadOperation.GENERATE_LAST_ACCESS, "<JobId>job-1</JobId>");
        wire.xml(ReadOperation.GET_LAST_ACCESS, AwsAnswers.lastAccess());
        return wire;
    }

    /** Answers in XML with status 200. */
    AwsWire xml(ReadOperation operation, String result) {
        return answer(operation, "", xmlAnswer(AwsAnswers.xml(operation, result)));
    }

    /** Answers in XML with status 200 to requests that hold the text. */
    AwsWire xml(ReadOperation operation, String about, String result) {
        return answer(operation, about, xmlAnswer(AwsAnswers.xml(operation, result)));
    }

    /** Answers in JSON with status 200. */
    AwsWire json(ReadOperation operation, String body) {
        return answer(operation, "", jsonAnswer(body));
    }

    /** Answers in JSON with status 200 to requests that hold the text. */
    AwsWire json(ReadOperation operation, String about, String body) {
        return answer(operation, about, jsonAnswer(body));
    }

    /** Answers requests that hold the text; what was said last goes first. */
    AwsWire answer(ReadOperation operation, String about, ResponseDefinitionBuilder answer) {
        priority--;
        server.stubFor(
                about.isEmpty()
                        ? matching(operation).atPriority(priority).willReturn(answer)
                        : matching(operation)
                                .withRequestBody(containing(about))
                                .atPriority(priority)
                                .willReturn(answer));
        return this;
    }

    /** Refuses as the service does. */
    AwsWire deny(ReadOperation operation) {
        return answer(operation, "", denied(operation));
    }

    /** Answers every Cognito call of a region as a region does that the account has not enabled. */
    AwsWire switchedOff(String region) {
        priority--;
        server.stubFor(post("/")
                .withHeader("Authorization", containing("/" + region + "/cognito-identity/"))
                .atPriority(priority)
                .willReturn(jsonError("UnrecognizedClientException", "the token is invalid", 400)));
        return this;
    }

    /** Answers {@code sts:AssumeRole}. */
    void assumeRole(ResponseDefinitionBuilder answer) {
        server.stubFor(post("/").withFormParam("Action", equalTo("AssumeRole")).willReturn(answer));
    }

    /** Returns the bodies of the requests that hold the text. */
    List<String> bodies(String text) {
        return server.getAllServeEvents().stream()
                .map(event -> event.getRequest().getBodyAsString())
                .filter(body -> body.contains(text))
                .toList();
    }

    /** Returns the values of a header that requests had, each once. */
    List<String> headers(String name) {
        return server.getAllServeEvents().stream()
                .flatMap(event -> Optional.ofNullable(event.getRequest().getHeader(name)).stream())
                .distinct()
                .toList();
    }

    /** Returns the access keys that requests were signed with, each once. */
    List<String> signers() {
        return server.getAllServeEvents().stream()
                .map(event -> event.getRequest().getHeader("Authorization"))
                .map(header -> header.replaceAll(".*Credential=([^/]*)/.*", "$1"))
                .distinct()
                .toList();
    }

    static ResponseDefinitionBuilder denied(ReadOperation operation) {
        return operation.answersInXml()
                ? xmlAnswer(AwsAnswers.error("AccessDenied", "not authorized")).withStatus(403)
                : jsonError("NotAuthorizedException", "not authorized", 400);
    }

    static ResponseDefinitionBuilder xmlAnswer(String body) {
        return aResponse().withHeader("Content-Type", "text/xml").withBody(body);
    }

    static ResponseDefinitionBuilder jsonAnswer(String body) {
        return aResponse()
                .withHeader("Content-Type", "application/x-amz-json-1.1")
                .withBody(body);
    }

    static ResponseDefinitionBuilder jsonError(String code, String message, int status) {
        return jsonAnswer("{\"__type\":\"" + code + "\",\"message\":\"" + message + "\"}")
                .withHeader("x-amzn-ErrorType", code + ":")
                .withStatus(status);
    }

    /** Returns the address that it listens on. */
    URI address() {
        return URI.create(server.baseUrl());
    }

    /** Counts the requests for an operation. */
    int count(ReadOperation operation) {
        RequestPatternBuilder pattern = postRequestedFor(urlEqualTo("/"));
        return server.countRequestsMatching((operation.answersInXml()
                                ? pattern.withFormParam("Action", equalTo(operation.operation()))
                                : pattern.withHeader(
                                        "X-Amz-Target", equalTo("AWSCognitoIdentityService." + operation.operation())))
                        .build())
                .getCount();
    }

    /** Counts all requests. */
    int count() {
        return server.getAllServeEvents().size();
    }

    /** Returns settings that declare the pool of the sound account. */
    AwsSettings declared() {
        return settings(Optional.empty(), Optional.of(List.of(AwsAnswers.POOL)));
    }

    /** Returns settings with these regions and pools. */
    AwsSettings settings(Optional<List<String>> regions, Optional<List<String>> pools) {
        return settings(regions, pools, OptionalRead.defaults());
    }

    /** Returns settings with these regions, pools and optional reads. */
    AwsSettings settings(Optional<List<String>> regions, Optional<List<String>> pools, Set<OptionalRead> reads) {
        return new AwsSettings(
                regions,
                pools,
                Optional.empty(),
                Optional.empty(),
                reads,
                Map.of("iam", address(), "sts", address(), "cognitoIdentity", address()));
    }

    /** Collects with the declared pool. */
    Account collect() throws Exception {
        return collect(declared());
    }

    /** Collects with these settings; throws what the collector's future ends with. */
    Account collect(AwsSettings settings) throws Exception {
        return collect(settings, QUICK, Progress.silent());
    }

    /** Collects with these settings, this patience and a listener. */
    Account collect(AwsSettings settings, ReadSettings read, Progress progress) throws Exception {
        ExecutorService executor = Executors.newFixedThreadPool(read.parallelism());
        try (AwsCollector collector =
                AwsCollector.open(settings, read, Optional.empty(), "production", progress, executor)) {
            return collector.collect().account().join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof Exception cause ? cause : e;
        } finally {
            executor.shutdownNow();
        }
    }

    @Override
    public void close() {
        System.clearProperty("aws.accessKeyId");
        System.clearProperty("aws.secretAccessKey");
        System.clearProperty("aws.disableEc2Metadata");
    }

    private static WireMockServer started() {
        WireMockServer server =
                new WireMockServer(options().bindAddress("127.0.0.1").dynamicPort());
        server.start();
        return server;
    }

    private void soundRoles() {
        xml(
                ReadOperation.LIST_ROLES,
                "<IsTruncated>false</IsTruncated><Roles>"
                        + AwsAnswers.members(
                                AwsAnswers.role(AwsAnswers.USER_ROLE, AwsAnswers.COGNITO_TRUST, ""),
                                AwsAnswers.role(AwsAnswers.EDITOR_ROLE, AwsAnswers.COGNITO_TRUST, ""),
                                AwsAnswers.role(AwsAnswers.DIRECT_ROLE, AwsAnswers.DIRECT_TRUST, ""),
                                AwsAnswers.role(AwsAnswers.BUILD_ROLE, AwsAnswers.EC2_TRUST, ""))
                        + "</Roles>");
        soundRole(AwsAnswers.USER_ROLE, AwsAnswers.COGNITO_TRUST, AwsAnswers.boundary());
        soundRole(AwsAnswers.EDITOR_ROLE, AwsAnswers.COGNITO_TRUST, "");
        soundRole(AwsAnswers.DIRECT_ROLE, AwsAnswers.DIRECT_TRUST, "");
        xml(ReadOperation.LIST_ROLE_POLICIES, "<IsTruncated>false</IsTruncated><PolicyNames/>");
        xml(
                ReadOperation.LIST_ROLE_POLICIES,
                "AppUser",
                "<IsTruncated>false</IsTruncated><PolicyNames>" + AwsAnswers.members("own-files") + "</PolicyNames>");
        xml(
                ReadOperation.GET_ROLE_POLICY,
                "<RoleName>AppUser</RoleName><PolicyName>own-files</PolicyName><PolicyDocument>"
                        + AwsAnswers.encoded(AwsAnswers.INLINE) + "</PolicyDocument>");
        xml(ReadOperation.LIST_ATTACHED_ROLE_POLICIES, "<IsTruncated>false</IsTruncated><AttachedPolicies/>");
        xml(
                ReadOperation.LIST_ATTACHED_ROLE_POLICIES,
                "AppUser",
                "<IsTruncated>false</IsTruncated><AttachedPolicies>"
                        + AwsAnswers.members(
                                AwsAnswers.attachment(AwsAnswers.LOCAL_POLICY),
                                AwsAnswers.attachment(AwsAnswers.AWS_POLICY))
                        + "</AttachedPolicies>");
    }

    private void soundRole(String arn, String trust, String boundary) {
        xml(
                ReadOperation.GET_ROLE,
                "RoleName=" + AwsAnswers.name(arn),
                "<Role>" + AwsAnswers.role(arn, trust, boundary) + "</Role>");
    }

    private void soundPolicies() {
        soundPolicy(AwsAnswers.AWS_POLICY, AwsAnswers.POLLY);
        soundPolicy(AwsAnswers.LOCAL_POLICY, AwsAnswers.LOCAL);
        soundPolicy(AwsAnswers.BOUNDARY, AwsAnswers.LIMIT);
    }

    private void soundPolicy(String arn, String document) {
        xml(ReadOperation.GET_POLICY, AwsAnswers.name(arn), AwsAnswers.policy(arn));
        xml(ReadOperation.GET_POLICY_VERSION, AwsAnswers.name(arn), AwsAnswers.policyVersion(document));
    }

    private static MappingBuilder matching(ReadOperation operation) {
        return operation.answersInXml()
                ? post("/").withFormParam("Action", equalTo(operation.operation()))
                : post("/").withHeader("X-Amz-Target", equalTo("AWSCognitoIdentityService." + operation.operation()));
    }
}
