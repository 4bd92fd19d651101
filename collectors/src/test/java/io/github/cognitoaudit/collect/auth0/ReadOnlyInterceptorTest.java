package io.github.cognitoaudit.collect.auth0;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.auth0.client.mgmt.ManagementApi;
import com.auth0.client.mgmt.types.CreateClientRequestContent;
import io.github.cognitoaudit.collect.CollectionException;
import io.github.cognitoaudit.config.OptionalRead;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

final class ReadOnlyInterceptorTest {

    private ManagementServer server;
    private ManagementAddress address;
    private OkHttpClient http;

    @BeforeEach
    void start() throws CollectionException {
        server = new ManagementServer();
        address = ManagementAddress.of(server.settings(Optional.empty()));
        http = new OkHttpClient.Builder()
                .addInterceptor(new ReadOnlyInterceptor(address))
                .build();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    /** A call of auth0-java that would change the tenant. */
    interface Write {
        void to(ManagementApi api);
    }

    static Stream<Arguments> writes() {
        return Stream.of(
                write("DELETE /api/v2/clients/shop", api -> api.clients().delete("shop")),
                write("PATCH /api/v2/clients/shop", api -> api.clients().update("shop")),
                write(
                        "POST /api/v2/clients",
                        api -> api.clients()
                                .create(CreateClientRequestContent.builder()
                                        .name("new")
                                        .build())),
                write(
                        "POST /api/v2/clients/shop/rotate-secret",
                        api -> api.clients().rotateSecret("shop")),
                write(
                        "POST /api/v2/keys/signing/rotate",
                        api -> api.keys().signing().rotate()),
                write(
                        "PUT /api/v2/keys/signing/a/revoke",
                        api -> api.keys().signing().revoke("a")),
                write(
                        "DELETE /api/v2/custom-domains/a",
                        api -> api.customDomains().delete("a")),
                write(
                        "PATCH /api/v2/tenants/settings",
                        api -> api.tenants().settings().update()));
    }

    private static Arguments write(String name, Write write) {
        return Arguments.of(name, write);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("writes")
    void a_write_is_refused_before_it_is_sent(String name, Write write) {
        ManagementApi api = ManagementApi.builder()
                .url(address.api().toString())
                .token("token")
                .httpClient(http)
                .build();

        assertThatThrownBy(() -> write.to(api))
                .cause()
                .hasMessage("refused to send " + name + ": it is not on the list of reads");
        assertThat(server.requests()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /api/v2/users",
        "GET, /api/v2/actions/triggers/post-change-password/bindings",
        "GET, /api/v2/network-acls/acl_1",
        "GET, /api/v2/clients/shop/credentials",
        "GET, /api/v2/clients/",
        "GET, /api/v2",
        "GET, /oauth/token",
        "GET, /other",
        "HEAD, /api/v2/clients",
        "POST, /oauth/revoke",
        "POST, /oauth/token/more",
        "POST, /api/v2/clients/shop"
    })
    void a_request_that_is_on_no_list_is_refused_before_it_is_sent(String method, String path) {
        Request request = new Request.Builder()
                .url(address.base().newBuilder().encodedPath(path).build())
                .method(method, method.equals("POST") ? RequestBody.create(new byte[0]) : null)
                .build();

        assertThatThrownBy(() -> http.newCall(request).execute())
                .hasMessage("refused to send " + method + " " + path + ": it is not on the list of reads");
        assertThat(server.requests()).isEmpty();
    }

    @Test
    void the_same_path_of_another_server_is_refused() {
        Request request =
                new Request.Builder().url("http://127.0.0.1:1/api/v2/clients").build();

        assertThatThrownBy(() -> http.newCall(request).execute())
                .hasMessage("refused to send GET /api/v2/clients: it is not on the list of reads");
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /api/v2/clients?page=0",
        "GET, /api/v2/clients/a%2Fb",
        "GET, /api/v2/clients/shop/connections",
        "GET, /api/v2/keys/signing",
        "GET, /api/v2/custom-domains",
        "GET, /api/v2/tenants/settings",
        "GET, /api/v2/network-acls?page=0",
        "GET, /api/v2/actions/triggers/post-login/bindings",
        "GET, /api/v2/resource-servers",
        "POST, /oauth/token"
    })
    void the_listed_reads_and_the_token_request_pass(String method, String path) {
        Request request = new Request.Builder()
                .url(address.base() + path.substring(1))
                .method(method, method.equals("POST") ? RequestBody.create(new byte[0]) : null)
                .build();

        assertThatCode(() -> {
                    try (Response response = http.newCall(request).execute()) {
                        assertThat(response.code()).isPositive();
                    }
                })
                .doesNotThrowAnyException();
        assertThat(server.requests()).containsExactly(method + " " + path);
    }

    @Test
    void the_scopes_of_all_reads_are_listed_in_order_and_once() {
        assertThat(ManagementRead.scopes(OptionalRead.defaults()))
                .containsExactly(
                        "read:clients",
                        "read:signing_keys",
                        "read:custom_domains",
                        "read:connections",
                        "read:tenant_settings",
                        "read:network_acls",
                        "read:actions",
                        "read:resource_servers");
        assertThat(ManagementRead.scopes(Set.of(OptionalRead.RESOURCE_SERVERS)))
                .containsExactly("read:clients", "read:signing_keys", "read:custom_domains", "read:resource_servers");
        assertThat(Stream.of(ManagementRead.values())
                        .filter(ManagementRead::isMandatory)
                        .map(ManagementRead::call))
                .containsExactly(
                        "GET /api/v2/clients",
                        "GET /api/v2/clients/{id}",
                        "GET /api/v2/keys/signing",
                        "GET /api/v2/custom-domains");
    }
}
