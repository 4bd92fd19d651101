package io.github.cognitoaudit.collect.auth0;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.cognitoaudit.collect.auth0.Auth0Credentials.ClientSecret;
import io.github.cognitoaudit.collect.auth0.Auth0Credentials.PrivateKeyJwt;
import io.github.cognitoaudit.collect.auth0.Auth0Credentials.ReadyToken;
import io.github.cognitoaudit.collect.http.HttpFailure;
import io.github.cognitoaudit.collect.http.Redaction;
import io.github.cognitoaudit.collect.http.StrictJson;
import io.github.cognitoaudit.collect.http.Timing;
import io.github.cognitoaudit.collect.http.UnreadAnswerException;
import io.github.cognitoaudit.model.Gap;
import io.github.cognitoaudit.model.Observed;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import okhttp3.Call;
import okhttp3.FormBody;
import okhttp3.MediaType;
import okhttp3.Request;
import okhttp3.Response;

/**
 * Fetches the Management API token by client credentials; the audience is always the canonical domain (facts.md 6.9).
 *
 * @param http sends the request
 * @param address where it goes
 * @param redaction learns the secrets that are sent and received
 * @param timing the clock
 * @param scopes what the token must grant
 */
record TokenRequest(
        Call.Factory http, ManagementAddress address, Redaction redaction, Timing timing, List<String> scopes) {

    /** The call as it is named in gaps and while collecting. */
    static final String CALL = "POST /oauth/token";

    /** Returns a token, or the one gap that stands for every fact that the token would have opened. */
    Observed<AccessToken> fetch(Auth0Credentials credentials) {
        return credentials.fold(this::taken, secret -> ask(form(secret)), key -> ask(form(key)));
    }

    private Observed<AccessToken> taken(ReadyToken ready) {
        redaction.hide(ready.token().value());
        return Observed.known(ready.token());
    }

    private Observed<AccessToken> ask(FormBody form) {
        Request request = new Request.Builder()
                .url(address.token())
                .header("Accept", "application/json")
                .post(form)
                .build();
        try (Response response = http.newCall(request).execute()) {
            Optional<MediaType> type = Optional.ofNullable(response.body().contentType());
            String body = response.body().string();
            if (!response.isSuccessful()) {
                return Observed.unknown(refused(response.code(), type, body));
            }
            return Observed.known(token(StrictJson.parse(type, body)));
        } catch (UnreadAnswerException e) {
            return Observed.unknown(e.gap(CALL, List.of()));
        } catch (RuntimeException e) {
            return Observed.unknown(UnreadAnswerException.malformed("the answer could not be taken")
                    .gap(CALL, List.of()));
        } catch (IOException e) {
            return Observed.unknown(UnreadAnswerException.of(address.token(), e).gap(CALL, List.of()));
        }
    }

    private FormBody form(ClientSecret application) {
        redaction.hide(application.secret());
        return form(application.clientId())
                .add("client_secret", application.secret())
                .build();
    }

    private FormBody form(PrivateKeyJwt application) {
        String assertion = application.assertion().sign(timing.now());
        redaction.hide(assertion);
        return form(application.assertion().clientId())
                .add("client_assertion_type", "urn:ietf:params:oauth:client-assertion-type:jwt-bearer")
                .add("client_assertion", assertion)
                .build();
    }

    private FormBody.Builder form(String clientId) {
        return new FormBody.Builder()
                .add("grant_type", "client_credentials")
                .add("audience", address.audience())
                .add("client_id", clientId);
    }

    private AccessToken token(JsonNode answer) throws UnreadAnswerException {
        JsonNode token = answer.path("access_token");
        if (!token.isTextual() || !AccessToken.isSendable(token.textValue())) {
            throw UnreadAnswerException.malformed("the answer has no `access_token`");
        }
        redaction.hide(token.textValue());
        JsonNode scope = answer.path("scope");
        return AccessToken.of(token.textValue(), scope.isTextual() ? Optional.of(scope.textValue()) : Optional.empty());
    }

    private Gap refused(int status, Optional<MediaType> type, String body) {
        String said = said(type, body);
        if (status == 401 || status == 403) {
            said = Stream.of(
                            said,
                            "check the client id and its secret or key, and authorize that application for the API `"
                                    + address.audience() + "`")
                    .filter(part -> !part.isEmpty())
                    .collect(Collectors.joining("; "));
        }
        // Who is not known at all is helped by no scope; Auth0 answers 403 to whoever lacks the grant.
        return HttpFailure.gap(CALL, status, said, status == 401 ? List.of() : scopes);
    }

    private String said(Optional<MediaType> type, String body) {
        try {
            JsonNode answer = StrictJson.parse(type, body);
            return Stream.of("error", "error_description", "message")
                    .map(answer::path)
                    .filter(JsonNode::isTextual)
                    .map(JsonNode::textValue)
                    .map(redaction::clean)
                    .collect(Collectors.joining(", "));
        } catch (UnreadAnswerException e) {
            return "";
        }
    }
}
