package io.github.cognitoaudit.verification.estate;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Prints what became of the mends that were followed: a table, and the exceptions with their reasons. */
final class RemediationPage {

    private RemediationPage() {}

    static String of(List<Replay> replays, List<ReplayException> exceptions) {
        return """
                # Every remediation, followed

                Each row of `harmful-changes.txt` and `harmful-combinations.txt` (in `verification`) makes a flaw in an estate in \
                which no rule finds anything. The rules print how to mend it; the commands are read as a shell, the AWS CLI, the \
                Auth0 CLI and `jq` would read them, and change the estate as AWS and Auth0 would, which also refuse what those \
                refuse. Then every rule is asked again: the finding must be gone, and none may be there that was not there before. \
                Whatever else becomes of it is argued below.

                `RemediationReplayTest` prints this page: %d mends of %d rules. Each build follows one of each line, \
                `-Dlaws=full` all of them.

                | Rule | Side | What the mend calls | Rows | What becomes of the finding |
                |---|---|---|---|---|
                %s

                ## The exceptions

                | Rule | What the mend calls | What becomes of the finding | Why that is right |
                |---|---|---|---|
                %s
                """.formatted(
                        replays.size(),
                        replays.stream().map(Replay::rule).distinct().count(),
                        forms(replays).values().stream()
                                .map(alike -> line(alike, exceptions))
                                .collect(Collectors.joining("\n")),
                        exceptions.stream().map(RemediationPage::line).sorted().collect(Collectors.joining("\n")));
    }

    private static Map<String, List<Replay>> forms(List<Replay> replays) {
        return replays.stream()
                .collect(Collectors.groupingBy(
                        replay -> replay.rule() + " " + replay.side() + " " + replay.form(),
                        TreeMap::new,
                        Collectors.toList()));
    }

    private static String line(List<Replay> alike, List<ReplayException> exceptions) {
        Replay first = alike.get(0);
        List<ReplayException> argued = exceptions.stream()
                .filter(exception -> exception.speaksOf(first))
                .toList();
        Stream<String> gone =
                argued.stream().anyMatch(ReplayException::everywhere) ? Stream.empty() : Stream.of("gone, none added");
        String outcome = Stream.concat(
                        gone,
                        argued.stream()
                                .map(exception -> (exception.everywhere() ? "argued: " : "in some rows argued: ")
                                        + exception.outcome()))
                .collect(Collectors.joining("; "));
        return "| [" + first.rule() + "](" + first.rule() + ".md) | "
                + (first.side().equals("AWS") ? "AWS" : "Auth0") + " | " + calls(first.form()) + " | " + alike.size()
                + " | " + outcome + " |";
    }

    private static String line(ReplayException exception) {
        return "| " + exception.rule() + " | " + calls(exception.form()) + " | " + exception.outcome() + " | "
                + exception.reason() + " |";
    }

    private static String calls(String form) {
        return form.startsWith("no ") ? form : "`" + form.replace(" + ", "`, `") + "`";
    }
}
