package io.github.cognitoaudit.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class ProgressLinesTest {

    private final List<String> lines = new ArrayList<>();
    private long now;

    @Test
    void a_line_comes_at_most_once_a_second() {
        ProgressLines progress = new ProgressLines(lines::add, () -> now);
        for (int call = 0; call < 12; call++) {
            progress.began("production", "iam:GetRole");
        }

        for (int call = 0; call < 7; call++) {
            now += Duration.ofMillis(400).toNanos();
            progress.ended("production", "iam:GetRole");
        }

        assertThat(lines).containsExactly("production: 3 of 12 calls answered", "production: 6 of 12 calls answered");
    }

    @Test
    void the_end_gives_the_count_of_every_target() {
        ProgressLines progress = new ProgressLines(lines::add, () -> now);
        progress.began("staging", "iam:GetRole");
        progress.began("production", "iam:GetRole");
        progress.ended("production", "iam:GetRole");
        progress.ended("staging", "iam:GetRole");

        progress.finish();

        assertThat(lines).containsExactly("production: 1 calls answered", "staging: 1 calls answered");
    }
}
