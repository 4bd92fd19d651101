package io.github.cognitoaudit.maven.policy;

import io.github.cognitoaudit.policy.validation.PolicyKind;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.inject.Inject;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Validates one IAM policy document, or compares two: everything that the first allows is within the second, or a request that is
 * not; needs no network, no credentials and no project.
 */
@Mojo(name = "policy", aggregator = true, requiresProject = false, threadSafe = true)
public final class PolicyMojo extends AbstractMojo {

    private static final String POLICY = "cognito-audit.policy";
    private static final String WITHIN = "cognito-audit.within";
    private static final String KIND = "cognito-audit.policyKind";

    private final Path root;

    /** The file with the policy document, JSON or percent-encoded JSON. */
    @Parameter(property = POLICY)
    private @Nullable File policy;

    /** The file with the policy document in which the first is expected to be; the first is only validated unless given. */
    @Parameter(property = WITHIN)
    private @Nullable File within;

    /** Where the policy stands: <code>identity</code> (also for a boundary), <code>trust</code> or <code>session</code>. */
    @Parameter(property = KIND, defaultValue = "identity")
    private @Nullable String policyKind;

    /** Creates the goal. */
    @Inject
    public PolicyMojo(MavenSession session) {
        this.root =
                Path.of(session.getExecutionRootDirectory()).toAbsolutePath().normalize();
    }

    @Override
    public void execute() throws MojoExecutionException, MojoFailureException {
        PolicyKind kind = kind(Optional.ofNullable(policyKind).orElse("identity"));
        PolicyFile first = read(policy, POLICY)
                .orElseThrow(() -> new MojoExecutionException(
                        "expected a policy document to read, found none; name its file with -D" + POLICY
                                + "=FILE, and with -D" + WITHIN + "=FILE the one to compare it with"));
        Optional<PolicyFile> second = read(within, WITHIN);
        if (second.isPresent() && kind == PolicyKind.TRUST) {
            throw new MojoExecutionException("expected policies of permissions to compare, found -D" + KIND
                    + "=trust; leave out -D" + WITHIN + " to validate a trust policy");
        }
        validate(first, kind);
        if (second.isPresent()) {
            validate(second.get(), kind);
            Comparison comparison = Comparison.of(first, second.get());
            getLog().info(comparison.text());
            stopIf(comparison.failure());
        }
    }

    private void validate(PolicyFile file, PolicyKind kind) throws MojoFailureException {
        Validity validity = Validity.of(file, kind);
        // One entry, so that the lines after the first carry no prefix and can be copied.
        if (validity.validation().problems().isEmpty()) {
            getLog().info(validity.text());
        } else {
            getLog().warn(validity.text());
        }
        stopIf(validity.failure());
    }

    private static void stopIf(Optional<String> failure) throws MojoFailureException {
        if (failure.isPresent()) {
            throw new MojoFailureException(failure.get());
        }
    }

    private Optional<PolicyFile> read(@Nullable File file, String property) throws MojoExecutionException {
        return file == null ? Optional.empty() : Optional.of(PolicyFile.read(file.toPath(), root, property));
    }

    private static PolicyKind kind(String name) throws MojoExecutionException {
        return List.of(PolicyKind.values()).stream()
                .filter(kind -> kind.name().toLowerCase(Locale.ROOT).equals(name.strip()))
                .findFirst()
                .orElseThrow(() -> new MojoExecutionException(
                        "-D" + KIND + ": expected `identity`, `trust` or `session`, found `" + name + "`"));
    }
}
