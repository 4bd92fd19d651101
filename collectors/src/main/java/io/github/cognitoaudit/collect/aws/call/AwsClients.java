package io.github.cognitoaudit.collect.aws.call;

import io.github.cognitoaudit.collect.CollectionException;
import io.github.cognitoaudit.collect.HttpProxy;
import io.github.cognitoaudit.collect.ReadSettings;
import io.github.cognitoaudit.config.AwsSettings;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.client.builder.AwsSyncClientBuilder;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.core.client.config.ClientOverrideConfiguration;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.urlconnection.ProxyConfiguration;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.retries.StandardRetryStrategy;
import software.amazon.awssdk.retries.api.BackoffStrategy;
import software.amazon.awssdk.services.cognitoidentity.CognitoIdentityClient;
import software.amazon.awssdk.services.iam.IamClient;
import software.amazon.awssdk.services.sts.StsClient;
import software.amazon.awssdk.utils.SdkAutoCloseable;

/** Builds the SDK's clients, each once and not before it is used, over one HTTP client. */
public final class AwsClients implements AutoCloseable {

    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(20);
    /** A throttled call waits five times as long at first, as the SDK's standard mode does (facts.md 7). */
    private static final int THROTTLED = 5;

    private final AwsEndpoints endpoints;
    private final AwsRegions regions;
    private final ReadSettings read;
    private final AwsCallTime time;
    private final SdkHttpClient http;
    private final CredentialSource credentials;
    private final List<SdkAutoCloseable> opened = new ArrayList<>();
    private final Map<String, CognitoIdentityClient> cognito = new TreeMap<>();
    private Optional<IamClient> iam = Optional.empty();
    private Optional<StsClient> sts = Optional.empty();

    private AwsClients(
            AwsSettings settings,
            AwsEndpoints endpoints,
            AwsRegions regions,
            ReadSettings read,
            Optional<HttpProxy> proxy) {
        this.endpoints = endpoints;
        this.regions = regions;
        this.read = read;
        this.time = new AwsCallTime(read.deadline());
        this.http = httpClient(read, proxy);
        this.credentials = CredentialSource.of(settings, this::roleTaker);
    }

    /**
     * Prepares the clients; nothing is sent.
     *
     * @param settings where the account is and with whose credentials it is read
     * @param read how patiently
     * @param proxy the proxy on the way out; when empty, what the SDK finds in the environment
     * @throws CollectionException when an endpoint, a region or a pool id of the settings is none
     */
    public static AwsClients of(AwsSettings settings, ReadSettings read, Optional<HttpProxy> proxy)
            throws CollectionException {
        return new AwsClients(settings, AwsEndpoints.of(settings.endpoints()), AwsRegions.of(settings), read, proxy);
    }

    /**
     * Starts the time that the target may take, and finds the credentials.
     *
     * @throws CollectionException when there are none, or the role to read with can not be taken
     */
    public void begin() throws CollectionException {
        time.begin();
        credentials.require();
    }

    /** Returns the regions that the clients are for. */
    public AwsRegions regions() {
        return regions;
    }

    /** Returns the first pause before the same is asked again. */
    public Duration pause() {
        return read.backoff();
    }

    AwsCallTime time() {
        return time;
    }

    /** Returns the client of the partition's one IAM. */
    public synchronized IamClient iam() {
        if (iam.isEmpty()) {
            iam = Optional.of(opened(
                    reader(IamClient.builder(), regions.iam(), endpoints.iam()).build()));
        }
        return iam.get();
    }

    /** Returns the client of STS. */
    public synchronized StsClient sts() {
        if (sts.isEmpty()) {
            sts = Optional.of(opened(
                    reader(StsClient.builder(), regions.home(), endpoints.sts()).build()));
        }
        return sts.get();
    }

    /** Returns the client of Cognito in a region. */
    public synchronized CognitoIdentityClient cognito(Region region) {
        return cognito.computeIfAbsent(
                region.id(),
                id -> opened(reader(CognitoIdentityClient.builder(), region, endpoints.cognitoIdentity())
                        .build()));
    }

    @Override
    public synchronized void close() {
        opened.forEach(SdkAutoCloseable::close);
        credentials.close();
        http.close();
    }

    private StsClient roleTaker(AwsCredentialsProvider own) {
        return opened(configured(StsClient.builder(), regions.home(), endpoints.sts(), own)
                .overrideConfiguration(patience(ReadOnlyInterceptor.assumeRoleOnly()))
                .build());
    }

    private <T extends SdkAutoCloseable> T opened(T client) {
        opened.add(client);
        return client;
    }

    private <B extends AwsClientBuilder<B, C> & AwsSyncClientBuilder<B, C>, C> B reader(
            B builder, Region region, Optional<URI> endpoint) {
        return configured(builder, region, endpoint, credentials.provider())
                .overrideConfiguration(patience(ReadOnlyInterceptor.readsOnly()));
    }

    private <B extends AwsClientBuilder<B, C> & AwsSyncClientBuilder<B, C>, C> B configured(
            B builder, Region region, Optional<URI> endpoint, AwsCredentialsProvider provider) {
        B configured = builder.region(region).credentialsProvider(provider).httpClient(http);
        return endpoint.map(configured::endpointOverride).orElse(configured);
    }

    private ClientOverrideConfiguration patience(ReadOnlyInterceptor guard) {
        StandardRetryStrategy retries = AwsRetryStrategy.standardRetryStrategy().toBuilder()
                .maxAttempts(read.retries() + 1)
                .backoffStrategy(BackoffStrategy.exponentialDelay(read.backoff(), LONGEST_PAUSE))
                .throttlingBackoffStrategy(
                        BackoffStrategy.exponentialDelay(read.backoff().multipliedBy(THROTTLED), LONGEST_PAUSE))
                .circuitBreakerEnabled(false)
                .build();
        return ClientOverrideConfiguration.builder()
                .retryStrategy(retries)
                .apiCallTimeout(read.deadline())
                .apiCallAttemptTimeout(read.answerTimeout())
                .addExecutionInterceptor(guard)
                .addExecutionInterceptor(time)
                .addExecutionInterceptor(new AnswerInterceptor())
                .build();
    }

    private static SdkHttpClient httpClient(ReadSettings read, Optional<HttpProxy> proxy) {
        UrlConnectionHttpClient.Builder builder = UrlConnectionHttpClient.builder()
                .connectionTimeout(read.connectTimeout())
                .socketTimeout(read.answerTimeout());
        proxy.map(AwsClients::proxyConfiguration).ifPresent(builder::proxyConfiguration);
        return builder.build();
    }

    private static ProxyConfiguration proxyConfiguration(HttpProxy proxy) {
        Set<String> direct = new HashSet<>(Set.of("localhost", "127\\..*", "\\[?::1\\]?"));
        proxy.directHosts().forEach(host -> direct.add(host.replace(".", "\\.").replace("*", ".*?")));
        ProxyConfiguration.Builder builder = ProxyConfiguration.builder()
                .endpoint(URI.create("http://" + proxy.address().host() + ":"
                        + proxy.address().port()))
                .nonProxyHosts(direct)
                .useSystemPropertyValues(false)
                .useEnvironmentVariablesValues(false);
        proxy.login().ifPresent(login -> builder.username(login.user()).password(login.password()));
        return builder.build();
    }
}
