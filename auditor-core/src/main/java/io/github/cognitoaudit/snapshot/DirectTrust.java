package io.github.cognitoaudit.snapshot;

import io.github.cognitoaudit.model.Gap;
import io.github.cognitoaudit.model.Observed;
import io.github.cognitoaudit.model.auth0.Auth0Client;
import io.github.cognitoaudit.model.aws.IamRole;
import io.github.cognitoaudit.model.aws.OidcProvider;
import io.github.cognitoaudit.policy.document.Condition;
import io.github.cognitoaudit.policy.document.Effect;
import io.github.cognitoaudit.policy.document.PolicyDocument;
import io.github.cognitoaudit.policy.document.Statement;
import io.github.cognitoaudit.policy.trust.Admission;
import io.github.cognitoaudit.policy.trust.FederatedKey;
import io.github.cognitoaudit.policy.trust.TrustEdit;
import io.github.cognitoaudit.policy.trust.TrustReading;
import io.github.cognitoaudit.policy.trust.WebIdentityToken;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Joins a trust policy with a provider of the chain that it names, whose tokens so take the role past any pool (facts.md 4.3).
 *
 * @param trust the trust policy
 * @param provider the provider
 * @param url the provider's URL, the prefix of the condition keys of its tokens
 */
public record DirectTrust(PolicyDocument trust, OidcProvider provider, String url) {

    /** Stands in a mend where somebody must write the id of a user. */
    public static final String NAMED_USER = "auth0|ID-OF-THE-USER";

    /** An audience that no provider has yet. */
    private static final String CLIENT_OF_TOMORROW = "a-client-added-later";

    private static final String SOMEBODY = "auth0|somebody";

    /** Lists the providers of the chain that a trust policy names. */
    public static List<DirectTrust> in(PolicyDocument trust, World world) {
        return world.chain().providers().items().stream()
                .flatMap(provider -> provider.url()
                        .<Stream<DirectTrust>>fold(
                                url -> Stream.of(new DirectTrust(trust, provider, url)), gap -> Stream.empty()))
                .filter(direct -> !direct.statements().isEmpty())
                .toList();
    }

    /** Returns the Allow statements that name the provider. */
    public List<Statement> statements() {
        return trust.statements().stream()
                .filter(statement -> statement.effect() == Effect.ALLOW && !statement.notPrincipal())
                .filter(statement -> statement.principals().stream()
                        .anyMatch(principal -> principal.value().equals(provider.arn())))
                .toList();
    }

    /** Returns the condition key that holds the client for whom the token was made. */
    public String aud() {
        return url + ":aud";
    }

    /** Returns the condition key that holds the user. */
    public String sub() {
        return url + ":sub";
    }

    /** Tells whether a token of the user for the audience takes the role. */
    public Admission admits(String audience, String subject) {
        return TrustReading.of(trust).admits(token().with(aud(), audience).with(sub(), subject));
    }

    /** Tells whether some token for the audience takes the role: of a user whom the trust names, or of anybody. */
    public Admission admits(String audience) {
        List<Admission> answers = Stream.concat(written(sub()), Stream.of(SOMEBODY))
                .map(subject -> admits(audience, subject))
                .toList();
        return answers.stream()
                .filter(answer -> answer.admittedBy().isPresent())
                .findFirst()
                .or(() -> answers.stream().filter(answer -> !answer.isRefused()).findFirst())
                .orElse(answers.get(0));
    }

    /** Tells whether a token of the user for some audience may take the role. */
    public boolean mayAdmitUser(String subject) {
        return !TrustReading.of(trust)
                .admits(token().withSome(aud()).with(sub(), subject))
                .isRefused();
    }

    /**
     * Finds an audience that the trust does not name and whose tokens take the role all the same; empty when there is none, so
     * that the condition on the audience is effective.
     */
    public Observed<Optional<String>> unnamedAudience() {
        List<Gap> gaps = new ArrayList<>();
        for (String audience : unnamedAudiences()) {
            Admission admission = admits(audience);
            if (admission.admittedBy().isPresent()) {
                return Observed.known(Optional.of(audience));
            }
            admission
                    .doubt()
                    .ifPresent(doubt -> gaps.add(
                            Gap.undecided("whether a token for audience `" + audience + "` takes the role", doubt)));
        }
        return gaps.isEmpty() ? Observed.known(Optional.empty()) : Observed.unknown(gaps.get(0));
    }

    /** Returns what the statements demand of the audience, in words. */
    public String demandsOnAudience() {
        return statements().stream()
                .map(statement -> "`" + statement.pointer() + "` has " + statement.demandOn(aud()))
                .collect(Collectors.joining(" and "));
    }

    /** Returns the trust policy that names the clients: those of the chain, else every audience; as compact JSON. */
    public String namingAudiences(IamRole role, World world) {
        List<String> listed = provider.clientIds().fold(audiences -> audiences, gap -> List.of());
        List<String> own = world.chain().clients().items().stream()
                .map(Auth0Client::clientId)
                .filter(listed::contains)
                .toList();
        return demanding(aud(), own.isEmpty() ? listed : own, role, world);
    }

    /** Returns the trust policy that names users by their {@code sub}, with {@link #NAMED_USER} for them; as compact JSON. */
    public String namingUsers(IamRole role, World world) {
        return demanding(sub(), List.of(NAMED_USER), role, world);
    }

    private String demanding(String key, List<String> values, IamRole role, World world) {
        PolicyDocument mended = trust;
        for (Statement statement : statements()) {
            mended = TrustEdit.of(mended).demanding(statement.pointer(), "StringEquals", key, values);
        }
        return PoolTrust.of(role.arn(), world).amending(mended);
    }

    private List<String> unnamedAudiences() {
        List<String> named = conditions(aud())
                .flatMap(condition -> condition.values().stream())
                .toList();
        Stream<String> listed = provider.clientIds().fold(List::stream, gap -> Stream.<String>empty());
        return Stream.of(listed, Stream.of(CLIENT_OF_TOMORROW), written(aud()))
                .flatMap(audiences -> audiences)
                .filter(audience -> !named.contains(audience))
                .distinct()
                .toList();
    }

    /** Returns the values that conditions name for the key, with text in the place of each wildcard. */
    private Stream<String> written(String key) {
        return conditions(key)
                .flatMap(condition -> condition.values().stream())
                .map(value -> value.replace("*", "somebody").replace('?', '0'));
    }

    private Stream<Condition> conditions(String key) {
        return trust.statements().stream().flatMap(statement -> statement.conditionsOn(key).stream());
    }

    /** A token of this provider brings no key of another one on its host, such as one whose final slash is lost. */
    private WebIdentityToken token() {
        WebIdentityToken token = WebIdentityToken.through(provider.arn());
        for (Statement statement : trust.statements()) {
            for (Condition condition : statement.conditions()) {
                FederatedKey key = FederatedKey.of(condition.key());
                if (key.isOnHostOf(url) && !key.prefix().equalsIgnoreCase(url)) {
                    token = token.without(condition.key());
                }
            }
        }
        return token;
    }
}
