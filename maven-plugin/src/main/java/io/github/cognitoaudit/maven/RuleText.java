package io.github.cognitoaudit.maven;

import io.github.cognitoaudit.reports.page.RulePage;
import io.github.cognitoaudit.rule.RuleDescriptor;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Finds the page of a rule: the documentation's, with examples, or for a rule of another jar what the rule says about itself. */
final class RuleText {

    private RuleText() {}

    static String of(RuleDescriptor rule) {
        try (InputStream page = RuleText.class.getResourceAsStream("pages/" + rule.id() + ".md")) {
            return page == null ? RulePage.of(rule) : new String(page.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("the page of `" + rule.id() + "` can not be read from this jar", e);
        }
    }
}
