package io.github.cognitoaudit.collect.auth0;

import io.github.cognitoaudit.collect.CollectionException;
import io.github.cognitoaudit.collect.Environment;
import io.github.cognitoaudit.config.Auth0CredentialNames;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;

/** Holds what the audit logs in to the Management API with; the text form of each shows no secret. */
sealed interface Auth0Credentials {

    /**
     * Finds the credentials in the environment: a ready token before a private key, a private key before a secret.
     *
     * @throws CollectionException when there are none, or the private key can not be read
     */
    static Auth0Credentials find(Auth0CredentialNames names, Environment environment, ManagementAddress address)
            throws CollectionException {
        Optional<String> token = environment.variable(names.managementToken()).map(String::strip);
        if (token.isPresent()) {
            if (!AccessToken.isSendable(token.get())) {
                throw new CollectionException(
                        names.managementToken() + " holds a character that no token has: set it to the bare token");
            }
            return new ReadyToken(AccessToken.of(token.get(), Optional.empty()));
        }
        Optional<String> id = environment.variable(names.clientId());
        Optional<String> file = environment.variable(names.privateKeyFile());
        Optional<String> secret = environment.variable(names.clientSecret());
        if (id.isEmpty() || (file.isEmpty() && secret.isEmpty())) {
            throw new CollectionException("no Auth0 credentials for `" + address.domain() + "`: set " + names.clientId()
                    + " with " + names.clientSecret() + " or " + names.privateKeyFile() + ", or set "
                    + names.managementToken());
        }
        if (file.isPresent()) {
            return new PrivateKeyJwt(ClientAssertion.load(
                    id.get(), names.privateKeyFile(), Path.of(file.get()), "https://" + address.domain() + "/"));
        }
        return new ClientSecret(id.get(), secret.orElseThrow());
    }

    /** Answers by the kind of credentials. */
    <R> R fold(Function<ReadyToken, R> ready, Function<ClientSecret, R> secret, Function<PrivateKeyJwt, R> privateKey);

    /** A token that somebody else fetched. */
    record ReadyToken(AccessToken token) implements Auth0Credentials {

        @Override
        public <R> R fold(
                Function<ReadyToken, R> ready,
                Function<ClientSecret, R> secret,
                Function<PrivateKeyJwt, R> privateKey) {
            return ready.apply(this);
        }
    }

    /** An application that proves itself with a secret. */
    record ClientSecret(String clientId, String secret) implements Auth0Credentials {

        @Override
        public <R> R fold(
                Function<ReadyToken, R> ready,
                Function<ClientSecret, R> secret,
                Function<PrivateKeyJwt, R> privateKey) {
            return secret.apply(this);
        }

        @Override
        public String toString() {
            return "ClientSecret[" + clientId + "]";
        }
    }

    /** An application that proves itself with a signed assertion. */
    record PrivateKeyJwt(ClientAssertion assertion) implements Auth0Credentials {

        @Override
        public <R> R fold(
                Function<ReadyToken, R> ready,
                Function<ClientSecret, R> secret,
                Function<PrivateKeyJwt, R> privateKey) {
            return privateKey.apply(this);
        }
    }
}
