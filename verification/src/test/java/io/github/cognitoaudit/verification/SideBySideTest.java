package io.github.cognitoaudit.verification;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cognitoaudit.collect.Progress;
import io.github.cognitoaudit.collect.ReadSettings;
import io.github.cognitoaudit.sandbox.scenario.Scenarios;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Holds a call back until another one began, which ends well only where that one does not wait for the first. */
final class SideBySideTest {

    @TempDir
    private Path folder;

    @Test
    void the_roles_do_not_wait_for_the_tags_of_the_pool() throws Exception {
        try (Road road = Road.on(Scenarios.sound(), folder)) {
            Hold hold = new Hold("cognito-identity:GetPrincipalTagAttributeMap", "iam:GetRole");

            road.collect(ReadSettings.defaults(), hold);

            assertThat(hold.wasReleased()).isTrue();
        }
    }

    @Test
    void the_clients_of_the_audiences_do_not_wait_for_the_roles() throws Exception {
        try (Road road = Road.on(Scenarios.sound(), folder)) {
            Hold hold = new Hold("iam:GetRole", "GET /api/v2/clients/{id}/connections");

            road.namingNothing().collect(ReadSettings.defaults(), hold);

            assertThat(hold.wasReleased()).isTrue();
        }
    }

    /** Holds the threads of one call back; the patience only keeps a test that fails from hanging. */
    private static final class Hold implements Progress {

        private static final long PATIENCE_SECONDS = 10;

        private final String held;
        private final String awaited;
        private final CountDownLatch begun = new CountDownLatch(1);
        private final AtomicBoolean released = new AtomicBoolean();

        Hold(String held, String awaited) {
            this.held = held;
            this.awaited = awaited;
        }

        @Override
        public void began(String target, String call) {
            if (call.equals(awaited)) {
                begun.countDown();
            }
            if (call.equals(held)) {
                try {
                    released.set(begun.await(PATIENCE_SECONDS, TimeUnit.SECONDS));
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            }
        }

        @Override
        public void ended(String target, String call) {}

        boolean wasReleased() {
            return released.get();
        }
    }
}
