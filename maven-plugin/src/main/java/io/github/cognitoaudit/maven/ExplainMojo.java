package io.github.cognitoaudit.maven;

import io.github.cognitoaudit.Auditor;
import io.github.cognitoaudit.config.document.NearestWord;
import io.github.cognitoaudit.rule.Rule;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/** Prints the page of a rule, or lists the rules; needs no network, no credentials and no project. */
@Mojo(name = "explain", aggregator = true, requiresProject = false, threadSafe = true)
public final class ExplainMojo extends AbstractMojo {

    private static final int MOST_NEAR = 3;

    /** The id of the rule, such as <code>OIDC-004</code>; all rules are listed unless given. */
    @Parameter(property = "cognito-audit.rule")
    private @Nullable String rule;

    @Override
    public void execute() throws MojoExecutionException {
        List<Rule<?>> installed = Auditor.installedRules();
        Optional<String> wanted = Optional.ofNullable(rule);
        getLog().info(wanted.isPresent() ? page(wanted.get(), installed) : list(installed));
    }

    private static String page(String id, List<Rule<?>> rules) throws MojoExecutionException {
        return rules.stream()
                .filter(known -> known.descriptor().id().equals(id.strip().toUpperCase(Locale.ROOT)))
                .findFirst()
                .map(known -> "\n" + RuleText.of(known.descriptor()))
                .orElseThrow(() -> unknown(id, rules));
    }

    private static MojoExecutionException unknown(String id, List<Rule<?>> rules) {
        List<String> near = NearestWord.to(id, RuleIds.of(rules));
        return new MojoExecutionException("there is no rule `" + id + "`; "
                + (near.isEmpty()
                        ? "list them with `mvn cognito-audit:explain`"
                        : "did you mean `"
                                + String.join(
                                        "`, `", near.stream().limit(MOST_NEAR).toList())
                                + "`?"));
    }

    private static String list(List<Rule<?>> rules) {
        StringBuilder list = new StringBuilder(rules.size() + " rules; read one with -Dcognito-audit.rule=ID\n");
        for (Rule<?> known : rules) {
            list.append("%n  %-10s %-9s %s"
                    .formatted(
                            known.descriptor().id(),
                            known.descriptor().severity().name().toLowerCase(Locale.ROOT),
                            known.descriptor().title()));
        }
        return list.toString();
    }
}
