package io.github.cognitoaudit.snapshot;

import io.github.cognitoaudit.model.Observed;
import io.github.cognitoaudit.model.auth0.Tenant;
import io.github.cognitoaudit.model.aws.Account;
import io.github.cognitoaudit.model.intent.Intent;
import io.github.cognitoaudit.model.oidc.IssuerSite;

/**
 * Shows a rule all that it may see: one target of a snapshot, the other targets beside it, and what the team declares.
 *
 * @param target the target that is judged
 * @param snapshot the whole run
 * @param intent what the team declares about the target
 * @param chain the joined view of the target
 */
public record World(TargetSnapshot target, Snapshot snapshot, Intent intent, Chain chain) {

    /** Joins a target of the snapshot with what the team declares about it. */
    public static World of(Snapshot snapshot, TargetSnapshot target, Intent intent) {
        return new World(target, snapshot, intent, Chain.of(target));
    }

    /** Returns what was looked at. */
    public Scope scope() {
        return target.scope();
    }

    /** Returns the Auth0 side. */
    public Tenant tenant() {
        return target.tenant();
    }

    /** Returns the public side of the issuer in use. */
    public IssuerSite issuer() {
        return target.issuer();
    }

    /** Returns the AWS side. */
    public Account account() {
        return target.account();
    }

    /** Tells whether the ARN names a provider of the issuer in use that the account has, the final slash aside. */
    public Observed<Boolean> isChainProvider(String arn) {
        return account()
                .provider(arn)
                .flatMap(found -> found.map(provider -> Chain.match(provider, target)
                                .map(match -> match == IssuerMatch.EXACT || match == IssuerMatch.WITH_SLASH))
                        .orElseGet(() -> Observed.known(false)));
    }
}
