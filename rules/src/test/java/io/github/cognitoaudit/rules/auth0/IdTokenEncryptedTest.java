package io.github.cognitoaudit.rules.auth0;

import static io.github.cognitoaudit.rules.RuleVerifier.judging;
import static io.github.cognitoaudit.world.SoundWorld.CLIENT_ID;
import static io.github.cognitoaudit.world.SoundWorld.client;
import static io.github.cognitoaudit.world.SoundWorld.world;

import io.github.cognitoaudit.model.GapReason;
import io.github.cognitoaudit.rule.Evidence;
import io.github.cognitoaudit.rules.PageExample;
import org.junit.jupiter.api.Test;

final class IdTokenEncryptedTest {
    private static final String SUBJECT = "auth0:acme.eu.auth0.com:client/" + CLIENT_ID;

    private final IdTokenEncrypted rule = new IdTokenEncrypted();

    @Test
    @PageExample
    void flags_a_client_with_an_encryption_key() {
        judging(rule, world().client(client().encryptionKey(true)))
                .violates(
                        SUBJECT,
                        "client `" + CLIENT_ID
                                + "` has an encryption key, so AWS can not read its ID tokens; it should have none",
                        Evidence.configured("encryption_key", "not set", "set", "GET /api/v2/clients"))
                .mendedBy("auth0 api patch clients/" + CLIENT_ID + " --data '{\"encryption_key\":null}'");
    }

    @Test
    @PageExample
    void accepts_a_client_without_an_encryption_key() {
        judging(rule, world().client(client().encryptionKey(false))).isCompliant();
    }

    @Test
    void is_not_examined_where_the_token_may_not_see_encryption_keys() {
        judging(rule, world()).isNotExamined("the token may not see encryption keys");
    }

    @Test
    void judges_the_clients_that_were_asked_for() {
        judging(
                        rule,
                        world().declaresClients(CLIENT_ID, "another")
                                .client(client("another").encryptionKey(false)))
                .isCompliant();
    }

    @Test
    void leaves_an_unread_key_undetermined() {
        judging(rule, world().client(client().encryptionKeyUnread(GapReason.UNKNOWN_UNTIL_APPLY)))
                .isUndetermined(GapReason.UNKNOWN_UNTIL_APPLY);
    }

    @Test
    void leaves_unread_clients_undetermined() {
        judging(rule, world().clientsUnread(GapReason.ACCESS_DENIED)).isUndeterminedWithout("GET /api/v2/clients");
    }
}
