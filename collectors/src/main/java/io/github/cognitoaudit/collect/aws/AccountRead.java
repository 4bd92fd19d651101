package io.github.cognitoaudit.collect.aws;

import io.github.cognitoaudit.model.Listing;
import io.github.cognitoaudit.model.aws.Account;
import io.github.cognitoaudit.model.aws.OidcProvider;
import java.util.concurrent.CompletableFuture;

/**
 * Holds an account while it is being read.
 *
 * @param providers its OIDC providers, known before the rest
 * @param account the whole of it, those providers included
 */
public record AccountRead(CompletableFuture<Listing<OidcProvider>> providers, CompletableFuture<Account> account) {}
