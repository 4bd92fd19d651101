package io.github.cognitoaudit.collect.aws;

import io.github.cognitoaudit.collect.aws.call.AwsCalls;
import io.github.cognitoaudit.collect.aws.call.AwsClients;
import io.github.cognitoaudit.collect.aws.call.AwsGaps;
import io.github.cognitoaudit.collect.aws.call.ReadOperation;
import io.github.cognitoaudit.model.Listing;
import io.github.cognitoaudit.model.Observed;
import io.github.cognitoaudit.model.aws.OidcProvider;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import software.amazon.awssdk.services.iam.model.GetOpenIdConnectProviderResponse;
import software.amazon.awssdk.services.iam.model.ListOpenIdConnectProvidersResponse;
import software.amazon.awssdk.services.iam.model.OpenIDConnectProviderListEntry;

/** Reads the IAM OIDC providers of the account. */
final class ProviderReader {

    private static final ReadOperation LIST = ReadOperation.LIST_OIDC_PROVIDERS;
    private static final ReadOperation GET = ReadOperation.GET_OIDC_PROVIDER;

    private final AwsClients clients;
    private final AwsCalls calls;

    ProviderReader(AwsClients clients, AwsCalls calls) {
        this.clients = clients;
        this.calls = calls;
    }

    /** Reads all of them, sorted by ARN; one that could not be read is listed with its facts unknown. */
    CompletableFuture<Listing<OidcProvider>> read() {
        return calls.read(LIST, "", () -> arns(clients.iam().listOpenIDConnectProviders()))
                .thenCompose(arns -> AwsCalls.each(Listing.from(arns), this::provider));
    }

    private static List<String> arns(ListOpenIdConnectProvidersResponse answer) {
        return answer.openIDConnectProviderList().stream()
                .map(OpenIDConnectProviderListEntry::arn)
                .map(arn -> AwsCalls.required("Arn", arn))
                .distinct()
                .sorted()
                .toList();
    }

    private CompletableFuture<OidcProvider> provider(String arn) {
        return calls.read(
                        GET,
                        arn,
                        () -> provider(
                                arn,
                                clients.iam()
                                        .getOpenIDConnectProvider(request -> request.openIDConnectProviderArn(arn))))
                .thenApply(read -> read.fold(
                        provider -> provider,
                        gap -> new OidcProvider(
                                arn, Observed.unknown(gap), Observed.unknown(gap), Observed.unknown(gap))));
    }

    /**
     * Takes over what was answered. IAM sends a list without entries as an empty element, so a list that is left out was not
     * answered: it is a gap of its own and not "none" (facts.md 1.1).
     */
    private static OidcProvider provider(String arn, GetOpenIdConnectProviderResponse answer) {
        return new OidcProvider(
                arn,
                Optional.ofNullable(answer.url())
                        .filter(url -> !url.isBlank())
                        .map(Observed::known)
                        .orElseGet(() -> leftOut(arn, "Url")),
                list(arn, "ClientIDList", answer.hasClientIDList(), answer.clientIDList()),
                list(arn, "ThumbprintList", answer.hasThumbprintList(), answer.thumbprintList()));
    }

    private static Observed<List<String>> list(String arn, String member, boolean there, List<String> values) {
        return there ? Observed.known(values.stream().sorted().toList()) : leftOut(arn, member);
    }

    private static <T> Observed<T> leftOut(String arn, String member) {
        return Observed.unknown(AwsGaps.malformed(GET, arn, "expected `" + member + "` in the answer, found none"));
    }
}
