package io.github.cognitoaudit.sandbox;

import io.github.cognitoaudit.sandbox.scenario.Scenario;
import io.github.cognitoaudit.sandbox.scenario.Scenarios;
import io.github.cognitoaudit.sandbox.wire.Call;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Starts a sandbox from the command line: {@code SCENARIO FOLDER [-- COMMAND...]}.
 *
 * <p>With a command it runs it in the folder, with the sandbox's environment, and ends with its exit code. Without one it waits until
 * standard input ends. The scenario {@code denied} takes the call to refuse behind a colon, such as {@code denied:iam:GetRole}.
 */
public final class SandboxMain {

    private static final int USAGE = 64;
    private static final String DEFAULT_REFUSAL = Call.COGNITO_GET_POOL_ROLES.operation();

    private SandboxMain() {}

    /** Runs the command line. */
    public static void main(String[] args) throws IOException, InterruptedException {
        System.exit(run(List.of(args)));
    }

    /** Runs the command line and returns the exit code: that of the command, 0 without one, or 64 for a wrong call. */
    static int run(List<String> args) throws IOException, InterruptedException {
        int dashes = args.indexOf("--");
        List<String> own = dashes < 0 ? args : args.subList(0, dashes);
        List<String> command = dashes < 0 ? List.of() : args.subList(dashes + 1, args.size());
        if (own.size() != 2 || (dashes >= 0 && command.isEmpty())) {
            return usage("expected a scenario and a folder, found `" + String.join(" ", own) + "`");
        }
        String name = own.get(0).replaceFirst(":.*", "");
        Optional<Scenario> scenario = Scenarios.named(name);
        Optional<Call> refused = refused(own.get(0));
        if (scenario.isEmpty() || (name.equals("denied") && refused.isEmpty())) {
            return usage("expected a scenario, found `" + own.get(0) + "`");
        }
        try (Sandbox sandbox = Sandbox.start(scenario.get())) {
            refused.ifPresent(sandbox::refuse);
            Path folder = Path.of(own.get(1)).toAbsolutePath();
            sandbox.write(folder);
            int code = command.isEmpty() ? waitForEnd(sandbox, folder) : execute(sandbox, folder, command);
            System.out.println("sandbox: " + summary(sandbox));
            return code;
        }
    }

    private static Optional<Call> refused(String argument) {
        if (!argument.startsWith("denied")) {
            return Optional.empty();
        }
        return Call.named(argument.equals("denied") ? DEFAULT_REFUSAL : argument.replaceFirst("^denied:", ""));
    }

    private static int execute(Sandbox sandbox, Path folder, List<String> command)
            throws IOException, InterruptedException {
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(folder.toFile()).inheritIO();
        Map<String, String> environment = builder.environment();
        // A developer's own credentials and endpoints must not leak into a run that is meant for the sandbox.
        Predicate<String> foreign = variable -> variable.startsWith("AWS_") || variable.startsWith("AUTH0_");
        environment.keySet().removeIf(foreign);
        environment.putAll(sandbox.environment());
        return builder.start().waitFor();
    }

    private static int waitForEnd(Sandbox sandbox, Path folder) throws IOException {
        sandbox.scenario()
                .tenants()
                .forEach(tenant -> System.out.println(
                        "sandbox: tenant " + tenant.domain() + " at " + sandbox.managementUrl(tenant.domain())));
        System.out.println("sandbox: issuers with TLS at 127.0.0.1:" + sandbox.issuerPort());
        sandbox.scenario()
                .accounts()
                .forEach(account -> System.out.println(
                        "sandbox: AWS account " + account.id() + " at " + sandbox.awsUrl(account.id())));
        System.out.println("sandbox: configuration in " + folder + "; ends when standard input ends");
        while (System.in.read() >= 0) {
            // Whatever is typed means nothing; only the end of the input counts.
        }
        return 0;
    }

    private static String summary(Sandbox sandbox) {
        String counts = sandbox.counts().entrySet().stream()
                .map(count -> count.getValue() + " " + count.getKey())
                .collect(Collectors.joining(", "));
        return "calls: " + (counts.isEmpty() ? "none" : counts) + "; writes: "
                + sandbox.writes().size();
    }

    private static int usage(String message) {
        System.err.println("sandbox: " + message);
        System.err.println("usage: SCENARIO FOLDER [-- COMMAND...]");
        System.err.println("  SCENARIO is sound, flawed, denied, or denied:CALL with one of");
        System.err.println(
                "  " + Arrays.stream(Call.values()).map(Call::operation).collect(Collectors.joining(", ")));
        return USAGE;
    }
}
