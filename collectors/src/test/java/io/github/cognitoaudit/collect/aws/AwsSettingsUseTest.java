package io.github.cognitoaudit.collect.aws;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.cognitoaudit.collect.CollectionException;
import io.github.cognitoaudit.collect.HttpProxy;
import io.github.cognitoaudit.collect.Progress;
import io.github.cognitoaudit.collect.aws.call.AwsRegions;
import io.github.cognitoaudit.collect.aws.call.ReadOperation;
import io.github.cognitoaudit.config.AssumeRole;
import io.github.cognitoaudit.config.AwsSettings;
import io.github.cognitoaudit.config.HostAndPort;
import io.github.cognitoaudit.config.OptionalRead;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How the settings become regions, endpoints, credentials and a way out. */
final class AwsSettingsUseTest {

    private static final String READER = "arn:aws:iam::111122223333:role/Auditor";

    @TempDir
    Path folder;

    @AfterEach
    void forget() {
        List.of("aws.sharedCredentialsFile", "aws.configFile", "aws.region", "aws.endpointUrl")
                .forEach(System::clearProperty);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://example.com",
                "http://10.0.0.1:4566",
                "ftp://127.0.0.1",
                "nonsense",
                "http://127.0.0.1.example.com"
            })
    void an_endpoint_in_clear_text_elsewhere_is_refused(String endpoint) {
        assertThatThrownBy(
                        () -> open(settings(Optional.empty(), Optional.empty(), Map.of("iam", URI.create(endpoint)))))
                .isInstanceOf(CollectionException.class)
                .hasMessage("`aws.endpoints.iam`: expected an https URL, or http on a loopback address, found `"
                        + endpoint + "`");
    }

    @Test
    void an_endpoint_with_a_password_is_refused_without_showing_it() {
        URI endpoint = URI.create("https://user:hidden@proxy.example/iam");

        assertThatThrownBy(() -> open(settings(Optional.empty(), Optional.empty(), Map.of("iam", endpoint))))
                .isInstanceOf(CollectionException.class)
                .hasMessage("`aws.endpoints.iam`: expected an https URL, or http on a loopback address, found"
                        + " `https://proxy.example/iam`");
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://example.com", "http://127.0.0.1:4566", "http://localhost:4566", "http://[::1]:80"})
    void an_endpoint_over_tls_or_on_this_machine_is_taken(String endpoint) throws Exception {
        assertThat(open(settings(
                        Optional.of(List.of("eu-west-1")), Optional.empty(), Map.of("iam", URI.create(endpoint)))))
                .containsExactly("eu-west-1");
    }

    @Test
    void an_unknown_endpoint_name_is_refused() {
        assertThatThrownBy(() -> open(
                        settings(Optional.empty(), Optional.empty(), Map.of("s3", URI.create("https://example.com")))))
                .isInstanceOf(CollectionException.class)
                .hasMessage("`aws.endpoints.s3`: expected one of `cognitoIdentity`, `iam` and `sts`");
    }

    @ParameterizedTest
    @ValueSource(strings = {"europe", "eu-west", "aws-global", "EU-WEST-1", ""})
    void a_region_that_is_none_is_refused(String region) {
        assertThatThrownBy(() -> open(settings(Optional.of(List.of(region)), Optional.empty(), Map.of())))
                .isInstanceOf(CollectionException.class)
                .hasMessage("`aws.region`: expected a region such as `eu-west-1`, found `" + region + "`");
    }

    @Test
    void regions_of_two_partitions_are_refused() {
        assertThatThrownBy(() ->
                        open(settings(Optional.of(List.of("eu-west-1", "cn-north-1")), Optional.empty(), Map.of())))
                .isInstanceOf(CollectionException.class)
                .hasMessage("`aws.region`: a target is one account, and `eu-west-1` and `cn-north-1` lie in two"
                        + " partitions; make it two targets");
    }

    @ParameterizedTest
    @ValueSource(strings = {"pool", "eu-west-1:", ":1111", "eu-west-1:XYZ"})
    void a_pool_id_that_is_none_is_refused(String poolId) {
        assertThatThrownBy(() -> open(settings(Optional.empty(), Optional.of(List.of(poolId)), Map.of())))
                .isInstanceOf(CollectionException.class)
                .hasMessage("`aws.identityPools`: expected pool ids such as"
                        + " `eu-west-1:11112222-3333-4444-5555-666677778888`, found `" + poolId + "`");
    }

    @Test
    void declared_pools_name_their_regions() throws Exception {
        assertThat(open(settings(
                        Optional.empty(),
                        Optional.of(List.of("us-east-1:1a", "eu-west-1:2b", "eu-west-1:3c")),
                        Map.of())))
                .containsExactly("eu-west-1", "us-east-1");
    }

    @ParameterizedTest
    @CsvSource({"us-gov-west-1, us-gov-east-1 us-gov-west-1", "cn-north-1, cn-north-1"})
    void without_regions_all_of_the_partition_are_asked(String usual, String expected) throws Exception {
        System.setProperty("aws.region", usual);

        assertThat(open(settings(Optional.empty(), Optional.empty(), Map.of()))).containsExactly(expected.split(" "));
    }

    @Test
    void the_large_partition_has_many_regions_and_no_other() throws Exception {
        System.setProperty("aws.region", "eu-west-1");

        assertThat(open(settings(Optional.empty(), Optional.empty(), Map.of())))
                .contains("eu-west-1", "us-east-1", "ap-southeast-7")
                .hasSizeGreaterThanOrEqualTo(34)
                .noneMatch(region -> region.contains("fips") || region.startsWith("cn-") || region.contains("gov"));
    }

    @ParameterizedTest
    @CsvSource({
        "eu-west-1, aws, aws-global, us-east-1",
        "cn-north-1, aws-cn, aws-cn-global, cn-north-1",
        "us-gov-east-1, aws-us-gov, aws-us-gov-global, us-gov-west-1"
    })
    void every_partition_has_its_own_iam(String region, String partition, String iam, String home) throws Exception {
        AwsRegions regions = AwsRegions.of(settings(Optional.of(List.of(region)), Optional.empty(), Map.of()));

        assertThat(List.of(
                        regions.partition(), regions.iam().id(), regions.home().id()))
                .containsExactly(partition, iam, home);
    }

    @Test
    void without_credentials_one_message_says_what_to_set() throws Exception {
        try (AwsWire wire = AwsWire.sound()) {
            noFiles();
            System.clearProperty("aws.accessKeyId");
            System.clearProperty("aws.secretAccessKey");

            assertThatThrownBy(wire::collect)
                    .isInstanceOf(CollectionException.class)
                    .hasMessage("no AWS credentials: set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY, or `aws.profile`,"
                            + " or run where the default chain finds some (web identity, container or instance role)");
            assertThat(wire.count()).isZero();
        }
    }

    @Test
    void a_profile_without_credentials_is_named() throws Exception {
        try (AwsWire wire = AwsWire.sound()) {
            noFiles();

            assertThatThrownBy(() -> wire.collect(with(wire, Optional.of("audit"), Optional.empty())))
                    .isInstanceOf(CollectionException.class)
                    .hasMessage(
                            "no AWS credentials in the profile `audit`: log in to it (`aws sso login`), or set another"
                                    + " `aws.profile`");
        }
    }

    @Test
    void the_credentials_of_a_profile_are_used() throws Exception {
        try (AwsWire wire = AwsWire.sound()) {
            noFiles();
            Files.writeString(
                    folder.resolve("credentials"),
                    "[audit]\naws_access_key_id = AKIDAUDIT\naws_secret_access_key = example-secret\n");
            wire.collect(with(wire, Optional.of("audit"), Optional.empty()));

            assertThat(wire.signers()).containsExactly("AKIDAUDIT");
        }
    }

    @Test
    void the_role_to_read_with_is_taken_with_its_external_id() throws Exception {
        try (AwsWire wire = AwsWire.sound()) {
            wire.assumeRole(AwsWire.xmlAnswer("<AssumeRoleResponse><AssumeRoleResult><Credentials>"
                    + "<AccessKeyId>ASIATAKEN</AccessKeyId><SecretAccessKey>taken-secret</SecretAccessKey>"
                    + "<SessionToken>taken-token</SessionToken><Expiration>2099-01-01T00:00:00Z</Expiration>"
                    + "</Credentials></AssumeRoleResult></AssumeRoleResponse>"));

            assertThat(wire.collect(with(wire, Optional.empty(), Optional.of("e-1"))))
                    .isEqualTo(AwsCollectorTest.soundAccount());
            assertThat(wire.signers()).containsExactlyInAnyOrder("AKIDEXAMPLE", "ASIATAKEN");
            assertThat(wire.bodies("AssumeRole"))
                    .singleElement()
                    .asString()
                    .contains("ExternalId=e-1", "RoleSessionName=cognito-audit", "role%2FAuditor");
        }
    }

    @Test
    void a_role_that_can_not_be_taken_stops_the_collection() {
        try (AwsWire wire = AwsWire.sound()) {
            wire.assumeRole(AwsWire.denied(ReadOperation.GET_CALLER_IDENTITY));

            assertThatThrownBy(() -> wire.collect(with(wire, Optional.empty(), Optional.of("e-1"))))
                    .isInstanceOf(CollectionException.class)
                    .hasMessage("the role `" + READER
                            + "` of `aws.assumeRole` could not be taken: `AccessDenied` (403): not"
                            + " authorized; the caller needs `sts:AssumeRole` on it, and its trust policy must let the"
                            + " caller in with this external id");
        }
    }

    @Test
    void an_answer_that_holds_no_credentials_stops_the_collection() {
        try (AwsWire wire = AwsWire.sound()) {
            wire.assumeRole(aResponse().withHeader("Content-Type", "text/xml").withBody("<AssumeRoleResponse/>"));

            assertThatThrownBy(() -> wire.collect(with(wire, Optional.empty(), Optional.empty())))
                    .isInstanceOf(CollectionException.class)
                    .hasMessageStartingWith("the role `" + READER
                            + "` of `aws.assumeRole` could not be taken, since the" + " answer could not be used: ");
        }
    }

    @Test
    void calls_go_through_the_proxy_with_its_login() throws Exception {
        try (AwsWire wire = AwsWire.sound()) {
            HttpProxy proxy = new HttpProxy(
                    new HostAndPort("127.0.0.1", wire.address().getPort()),
                    Optional.of(new HttpProxy.Login("builder", "proxy-secret")),
                    List.of("*.direct.test"));
            URI behind = URI.create("http://aws.localhost:9");
            AwsSettings settings = new AwsSettings(
                    Optional.empty(),
                    Optional.of(List.of(AwsAnswers.POOL)),
                    Optional.empty(),
                    Optional.empty(),
                    OptionalRead.defaults(),
                    Map.of("iam", behind, "sts", behind, "cognitoIdentity", behind));
            ExecutorService executor = Executors.newFixedThreadPool(2);
            try (AwsCollector collector = AwsCollector.open(
                    settings, AwsWire.QUICK, Optional.of(proxy), "production", Progress.silent(), executor)) {
                assertThat(collector.collect().account().join()).isEqualTo(AwsCollectorTest.soundAccount());
                assertThat(wire.headers("Proxy-Authorization"))
                        .containsExactly("Basic "
                                + Base64.getEncoder()
                                        .encodeToString("builder:proxy-secret".getBytes(StandardCharsets.UTF_8)));
            } finally {
                executor.shutdownNow();
            }
        }
    }

    @Test
    void endpoints_of_the_sdk_are_respected_where_the_settings_name_none() throws Exception {
        try (AwsWire wire = AwsWire.sound()) {
            System.setProperty("aws.endpointUrl", wire.address().toString());

            assertThat(wire.collect(settings(Optional.empty(), Optional.of(List.of(AwsAnswers.POOL)), Map.of())))
                    .isEqualTo(AwsCollectorTest.soundAccount());
        }
    }

    @Test
    void an_endpoint_of_the_sdk_in_clear_text_elsewhere_leaves_gaps_and_sends_nothing() throws Exception {
        try (AwsWire wire = AwsWire.sound()) {
            System.setProperty("aws.endpointUrl", "http://192.0.2.1");

            assertThat(AccountGaps.of(
                            wire.collect(settings(Optional.empty(), Optional.of(List.of(AwsAnswers.POOL)), Map.of()))))
                    .isNotEmpty()
                    .allSatisfy(gap -> assertThat(gap.detail())
                            .contains(
                                    "refused to send to `http://192.0.2.1`: plain http is taken for loopback addresses"
                                            + " only; set an https endpoint"));
        }
    }

    @Test
    void the_actions_of_a_policy_come_in_order() {
        assertThat(ReadOperation.actions(ReadOperation.Grant.REQUIRED))
                .containsExactly(
                        "iam:ListOpenIDConnectProviders",
                        "iam:GetOpenIDConnectProvider",
                        "iam:GetAccountAuthorizationDetails",
                        "iam:GetRole",
                        "iam:GetPolicy",
                        "iam:GetPolicyVersion",
                        "cognito-identity:ListIdentityPools",
                        "cognito-identity:DescribeIdentityPool",
                        "cognito-identity:GetIdentityPoolRoles",
                        "cognito-identity:GetPrincipalTagAttributeMap");
        assertThat(ReadOperation.actions(ReadOperation.Grant.INSTEAD_OF_BULK))
                .containsExactly(
                        "iam:ListRoles", "iam:ListRolePolicies", "iam:GetRolePolicy", "iam:ListAttachedRolePolicies");
        assertThat(ReadOperation.actions(ReadOperation.Grant.LAST_ACCESS))
                .containsExactly("iam:GenerateServiceLastAccessedDetails", "iam:GetServiceLastAccessedDetails");
        assertThat(ReadOperation.actions(ReadOperation.Grant.NONE)).containsExactly("sts:GetCallerIdentity");
    }

    private void noFiles() {
        System.setProperty(
                "aws.sharedCredentialsFile", folder.resolve("credentials").toString());
        System.setProperty("aws.configFile", folder.resolve("config").toString());
    }

    private static AwsSettings with(AwsWire wire, Optional<String> profile, Optional<String> externalId) {
        AwsSettings declared = wire.declared();
        return new AwsSettings(
                declared.regions(),
                declared.identityPools(),
                profile,
                profile.isPresent() ? Optional.empty() : Optional.of(new AssumeRole(READER, externalId)),
                declared.reads(),
                declared.endpoints());
    }

    private static AwsSettings settings(
            Optional<List<String>> regions, Optional<List<String>> pools, Map<String, URI> endpoints) {
        return new AwsSettings(regions, pools, Optional.empty(), Optional.empty(), OptionalRead.defaults(), endpoints);
    }

    /** Opens a collector and returns its regions. */
    private static List<String> open(AwsSettings settings) throws CollectionException {
        try (AwsCollector collector = AwsCollector.open(
                settings, AwsWire.QUICK, Optional.empty(), "production", Progress.silent(), Runnable::run)) {
            return collector.regions();
        }
    }
}
