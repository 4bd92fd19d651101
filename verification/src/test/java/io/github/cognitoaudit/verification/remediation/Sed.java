package io.github.cognitoaudit.verification.remediation;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Replaces text as {@code sed 's|before|after|g; ..'} does, where the text before is a plain one. */
final class Sed implements Program {

    private static final Pattern REPLACEMENT = Pattern.compile("s\\|([^|]+)\\|([^|]*)\\|g");

    @Override
    public String run(List<String> arguments, String input) {
        if (arguments.size() != 1) {
            throw new Refused("sed: expected one script, found " + arguments);
        }
        String text = input;
        for (String command : arguments.get(0).split("; *", -1)) {
            Matcher replacement = REPLACEMENT.matcher(command);
            if (!replacement.matches() || replacement.group(1).matches(".*[*\\[\\]^$\\\\].*")) {
                throw new Refused("sed: `" + command + "` is not followed");
            }
            text = text.replaceAll(replacement.group(1), Matcher.quoteReplacement(replacement.group(2)));
        }
        return text;
    }
}
