package io.github.cognitoaudit.maven;

import io.github.cognitoaudit.rule.RuleDescriptor;
import java.net.URI;
import java.util.Locale;
import java.util.stream.Collectors;

/** Prints a rule for a terminal. */
final class RuleText {

    private RuleText() {}

    static String of(RuleDescriptor rule) {
        return """
                %s %s (%s)
                %s

                %s

                Read more:
                  %s
                """.formatted(
                        rule.id(),
                        rule.name(),
                        rule.severity().name().toLowerCase(Locale.ROOT),
                        rule.title(),
                        rule.because(),
                        rule.references().stream().map(URI::toString).collect(Collectors.joining("\n  ")));
    }
}
