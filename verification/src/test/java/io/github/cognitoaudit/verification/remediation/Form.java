package io.github.cognitoaudit.verification.remediation;

import io.github.cognitoaudit.rule.Remediation;
import java.util.List;
import java.util.stream.Collectors;

/** Names what a mend does: the calls that change something, without what they are given. */
public final class Form {

    private static final String NOTHING = "no command";

    private Form() {}

    /** Returns the calls of a mend, or its commands that only look where it changes nothing, or that it has none. */
    public static String of(Remediation mend) {
        if (mend.command().isBlank()) {
            return mend.terraform().isBlank() ? NOTHING : "Terraform";
        }
        List<String> calls = Script.of(mend.command())
                .commands()
                .map(words -> words.stream().map(Word::shown).toList())
                .map(Form::call)
                .filter(call -> !call.equals("jq"))
                .distinct()
                .toList();
        List<String> changes = calls.stream().filter(call -> !isRead(call)).toList();
        return (changes.isEmpty() ? calls : changes).stream().collect(Collectors.joining(" + "));
    }

    private static String call(List<String> words) {
        return switch (words.get(0)) {
            case "aws" -> String.join(" ", words.subList(0, 3));
            case "auth0" ->
                String.join(" ", words.subList(0, 3)) + " "
                        + words.get(3).replaceAll("^(clients|connections|network-acls|custom-domains)/[^/]+", "$1/ID");
            default -> words.get(0);
        };
    }

    private static boolean isRead(String call) {
        return call.matches("aws \\S+ (get|describe|list)-.*|auth0 api get .*|sed|jq");
    }
}
