package io.github.cognitoaudit.collect.aws.call;

import io.github.cognitoaudit.collect.CollectionException;
import io.github.cognitoaudit.config.AssumeRole;
import io.github.cognitoaudit.config.AwsSettings;
import java.util.Optional;
import java.util.function.Function;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.auth.credentials.ProfileCredentialsProvider;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.services.sts.StsClient;
import software.amazon.awssdk.services.sts.auth.StsAssumeRoleCredentialsProvider;
import software.amazon.awssdk.utils.SdkAutoCloseable;

/** Finds the credentials to read with: a profile or the default chain, and where one is named the role to take with them. */
final class CredentialSource implements AutoCloseable {

    private final Optional<String> profile;
    private final Optional<AssumeRole> assumeRole;
    private final AwsCredentialsProvider own;
    private final AwsCredentialsProvider provider;

    private CredentialSource(
            AwsSettings settings, AwsCredentialsProvider own, Function<AwsCredentialsProvider, StsClient> sts) {
        this.profile = settings.profile();
        this.assumeRole = settings.assumeRole();
        this.own = own;
        this.provider = settings.assumeRole()
                .<AwsCredentialsProvider>map(role -> roleProvider(role, sts.apply(own)))
                .orElse(own);
    }

    /** Prepares to find them; nothing is asked yet. The function makes the client that takes the role. */
    static CredentialSource of(AwsSettings settings, Function<AwsCredentialsProvider, StsClient> sts) {
        AwsCredentialsProvider own = settings.profile()
                .<AwsCredentialsProvider>map(ProfileCredentialsProvider::create)
                .orElseGet(() -> DefaultCredentialsProvider.builder().build());
        return new CredentialSource(settings, own, sts);
    }

    /** Returns what the clients sign with. */
    AwsCredentialsProvider provider() {
        return provider;
    }

    /**
     * Finds the credentials once, so that their absence is one message and not a gap for every call.
     *
     * @throws CollectionException when there are none, or the role can not be taken
     */
    void require() throws CollectionException {
        try {
            own.resolveCredentials();
        } catch (RuntimeException e) { // a broken configuration file or credential process throws what it likes
            throw new CollectionException(profile.map(name -> "no AWS credentials in the profile `" + name
                            + "`: log in to it (`aws sso login`), or set another `aws.profile`")
                    .orElse("no AWS credentials: set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY, or"
                            + " `aws.profile`, or run where the default chain finds some (web identity,"
                            + " container or instance role)"));
        }
        if (assumeRole.isPresent()) {
            requireRole(assumeRole.get());
        }
    }

    @Override
    public void close() {
        if (provider instanceof SdkAutoCloseable closeable) {
            closeable.close();
        }
        if (own instanceof SdkAutoCloseable closeable) {
            closeable.close();
        }
    }

    private void requireRole(AssumeRole role) throws CollectionException {
        try {
            provider.resolveCredentials();
        } catch (AwsServiceException e) {
            throw new CollectionException("the role `" + role.arn() + "` of `aws.assumeRole` could not be taken: "
                    + AwsGaps.words(e) + "; the caller needs `sts:AssumeRole` on it, and its trust policy must let the"
                    + " caller in" + (role.externalId().isPresent() ? " with this external id" : ""));
        } catch (RuntimeException e) { // an answer without credentials is a null pointer inside the SDK
            throw new CollectionException("the role `" + role.arn() + "` of `aws.assumeRole` could not be taken, since"
                    + " the answer could not be used: " + AwsGaps.words(e));
        }
    }

    private static StsAssumeRoleCredentialsProvider roleProvider(AssumeRole role, StsClient sts) {
        return StsAssumeRoleCredentialsProvider.builder()
                .stsClient(sts)
                .refreshRequest(request -> request.roleArn(role.arn())
                        .roleSessionName("cognito-audit")
                        .externalId(role.externalId().orElse(null)))
                .build();
    }
}
