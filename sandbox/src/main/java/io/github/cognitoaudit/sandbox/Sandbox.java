package io.github.cognitoaudit.sandbox;

import io.github.cognitoaudit.sandbox.auth0.Auth0Responder;
import io.github.cognitoaudit.sandbox.aws.AwsResponder;
import io.github.cognitoaudit.sandbox.issuer.IssuerResponder;
import io.github.cognitoaudit.sandbox.issuer.SigningIdentity;
import io.github.cognitoaudit.sandbox.issuer.TlsIdentity;
import io.github.cognitoaudit.sandbox.scenario.Account;
import io.github.cognitoaudit.sandbox.scenario.Credentials;
import io.github.cognitoaudit.sandbox.scenario.Issuer;
import io.github.cognitoaudit.sandbox.scenario.Scenario;
import io.github.cognitoaudit.sandbox.scenario.Target;
import io.github.cognitoaudit.sandbox.scenario.Tenant;
import io.github.cognitoaudit.sandbox.wire.Call;
import io.github.cognitoaudit.sandbox.wire.Disturbances;
import io.github.cognitoaudit.sandbox.wire.Fault;
import io.github.cognitoaudit.sandbox.wire.Listener;
import io.github.cognitoaudit.sandbox.wire.Operation;
import io.github.cognitoaudit.sandbox.wire.RecordedCall;
import io.github.cognitoaudit.sandbox.wire.Recorder;
import io.github.cognitoaudit.sandbox.wire.Service;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Plays a scenario on loopback until it is closed: each tenant and each AWS account over HTTP, every issuer over TLS.
 *
 * <p>The ids are the same in every run; ports, keys and certificates are not. What goes wrong can be changed at any time.
 */
public final class Sandbox implements AutoCloseable {

    private final Scenario scenario;
    private final TlsIdentity tls;
    private final String thumbprint;
    private final Disturbances disturbances;
    private final Recorder recorder;
    private final Map<String, Listener> tenants;
    private final Map<String, Listener> accounts;
    private final Map<String, AwsResponder> states;
    private final Listener issuers;

    private Sandbox(
            Scenario scenario,
            TlsIdentity tls,
            String thumbprint,
            Disturbances disturbances,
            Recorder recorder,
            Map<String, Listener> tenants,
            Map<String, Listener> accounts,
            Map<String, AwsResponder> states,
            Listener issuers) {
        this.scenario = scenario;
        this.tls = tls;
        this.thumbprint = thumbprint;
        this.disturbances = disturbances;
        this.recorder = recorder;
        this.tenants = tenants;
        this.accounts = accounts;
        this.states = states;
        this.issuers = issuers;
    }

    /**
     * Makes keys and certificates, and starts to listen.
     *
     * @throws IllegalStateException when the platform lacks an algorithm or a temporary file can not be written
     */
    public static Sandbox start(Scenario scenario) {
        Disturbances disturbances = new Disturbances();
        Recorder recorder = new Recorder();
        try {
            List<Issuer> issuers = scenario.tenants().stream()
                    .flatMap(tenant -> scenario.issuers(tenant).stream())
                    .toList();
            TlsIdentity tls = TlsIdentity.make(issuers, scenario.presentsRoot());
            String thumbprint = tls.thumbprint();
            SigningIdentity signing = SigningIdentity.make(scenario.tenants());
            Map<String, Listener> tenants = new LinkedHashMap<>();
            for (Tenant tenant : scenario.tenants()) {
                Auth0Responder responder = new Auth0Responder(scenario, tenant, signing, disturbances);
                tenants.put(tenant.domain(), Listener.http(responder, disturbances, recorder));
            }
            Map<String, Listener> accounts = new LinkedHashMap<>();
            Map<String, AwsResponder> states = new LinkedHashMap<>();
            for (Account account : scenario.accounts()) {
                AwsResponder responder = new AwsResponder(account.presenting(thumbprint), disturbances);
                accounts.put(account.id(), Listener.http(responder, disturbances, recorder));
                states.put(account.id(), responder);
            }
            Listener issuer = issuer(new IssuerResponder(issuers, signing), tls, disturbances, recorder);
            return new Sandbox(scenario, tls, thumbprint, disturbances, recorder, tenants, accounts, states, issuer);
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException("the sandbox could not make its TLS identity", e);
        }
    }

    /** Returns the scenario that was started. */
    public Scenario scenario() {
        return scenario;
    }

    /**
     * Changes the AWS accounts while the sandbox runs, as a team does between two snapshots; ports, keys and certificates stay.
     *
     * @param other a scenario of the same accounts
     */
    public void changeAccounts(Scenario other) {
        for (Account account : other.accounts()) {
            AwsResponder state = states.get(account.id());
            if (state == null) {
                throw new IllegalArgumentException(
                        "expected one of " + states.keySet() + ", found `" + account.id() + "`");
            }
            state.become(account.presenting(thumbprint));
        }
    }

    /** Returns where a tenant's Management API and token endpoint listen, without a final slash. */
    public URI managementUrl(String tenantDomain) {
        return url(tenants, tenantDomain);
    }

    /** Returns the port on 127.0.0.1 at which all issuers listen with TLS; their host names go into SNI and the Host header. */
    public int issuerPort() {
        return issuers.port();
    }

    /** Returns where IAM, STS and Cognito Identity of an account listen. */
    public URI awsUrl(String accountId) {
        return url(accounts, accountId);
    }

    /** Returns the certificates of this run. */
    public TlsIdentity tls() {
        return tls;
    }

    /**
     * Writes {@code cognito-audit.yaml}, the ceilings that it declares and the trust store {@code issuer-ca.p12} into a folder, which is
     * made if need be.
     */
    public void write(Path folder) throws IOException {
        Files.createDirectories(folder);
        Files.writeString(folder.resolve(ConfigurationFile.NAME), new ConfigurationFile(this).text());
        for (Target target : scenario.targets()) {
            Optional<String> ceiling = target.declared().ceiling();
            if (ceiling.isPresent()) {
                Files.writeString(folder.resolve(ConfigurationFile.ceiling(target)), ceiling.get());
            }
        }
        try {
            tls.writeTrustStore(folder.resolve(ConfigurationFile.TRUST_STORE), Credentials.TRUST_STORE_PASSWORD);
        } catch (GeneralSecurityException e) {
            throw new IOException("the trust store could not be written into `" + folder + "`", e);
        }
    }

    /** Returns the environment variables that an audit of this sandbox needs; their values are made up. */
    public Map<String, String> environment() {
        return Map.of(
                "AUTH0_CLIENT_ID", Credentials.AUTH0_CLIENT_ID,
                "AUTH0_CLIENT_SECRET", Credentials.AUTH0_CLIENT_SECRET,
                "AWS_ACCESS_KEY_ID", Credentials.AWS_ACCESS_KEY_ID,
                "AWS_SECRET_ACCESS_KEY", Credentials.AWS_SECRET_ACCESS_KEY,
                "AWS_EC2_METADATA_DISABLED", "true",
                "COGNITO_AUDIT_TRUST_STORE_PASSWORD", Credentials.TRUST_STORE_PASSWORD);
    }

    /** Refuses a call from now on, in its service's own form. */
    public void refuse(Call call) {
        spoil(call, Fault.REFUSED);
    }

    /** Spoils every answer of a call from now on. */
    public void spoil(Call call, Fault fault) {
        spoil(call, fault, Integer.MAX_VALUE);
    }

    /** Spoils the next answers of a call, so many times. */
    public void spoil(Call call, Fault fault, int times) {
        disturbances.plan(call, fault, times);
    }

    /** Answers the next calls to a service with a request to come back later, in whole seconds where the service says so. */
    public void limit(Service service, int times, Duration retryAfter) {
        disturbances.limit(service, times, retryAfter);
    }

    /** Delays every answer from now on. */
    public void delay(Duration fixed) {
        disturbances.delay(fixed);
    }

    /** Cuts lists into pages of at most so many entries from now on, as AWS may do at any time. */
    public void pageBy(int entries) {
        disturbances.pageBy(entries);
    }

    /** Lets everything go right again. */
    public void restore() {
        disturbances.clear();
    }

    /** Stops to listen for the issuers, so that connections are refused. */
    public void closeIssuers() {
        issuers.close();
    }

    /** Returns every request so far, in the order of arrival. */
    public List<RecordedCall> calls() {
        return recorder.calls();
    }

    /** Returns the requests that would have changed something; each was refused. */
    public List<RecordedCall> writes() {
        return calls().stream()
                .filter(call -> call.operation().kind() == Operation.Kind.WRITE)
                .toList();
    }

    /** Counts the requests so far by service. */
    public Map<Service, Integer> counts() {
        Map<Service, Integer> counts = new EnumMap<>(Service.class);
        calls().forEach(call -> counts.merge(call.service(), 1, Integer::sum));
        return counts;
    }

    /** Forgets the requests so far. */
    public void forgetCalls() {
        recorder.clear();
    }

    @Override
    public void close() {
        tenants.values().forEach(Listener::close);
        accounts.values().forEach(Listener::close);
        issuers.close();
    }

    private static URI url(Map<String, Listener> listeners, String name) {
        Listener listener = listeners.get(name);
        if (listener == null) {
            throw new IllegalArgumentException("expected one of " + listeners.keySet() + ", found `" + name + "`");
        }
        return URI.create("http://127.0.0.1:" + listener.port());
    }

    private static Listener issuer(
            IssuerResponder responder, TlsIdentity tls, Disturbances disturbances, Recorder recorder)
            throws GeneralSecurityException, IOException {
        Path keyStore = Files.createTempFile("cognito-audit-sandbox", ".p12");
        try {
            String password = UUID.randomUUID().toString();
            tls.writeKeyStore(keyStore, password);
            return Listener.https(responder, disturbances, recorder, keyStore, password);
        } finally {
            Files.delete(keyStore);
        }
    }
}
