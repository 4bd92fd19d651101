package io.github.cognitoaudit.verification.remediation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads commands as a POSIX shell reads them: quotes, {@code $( )}, pipes, files, and one command a line. */
final class ScriptReader {

    /** What means something to a shell outside of quotes and is not read here: files that match, lists, subshells, history. */
    private static final String UNREAD = "*?[]{}()~!&;`#";

    private static final Pattern VARIABLE = Pattern.compile("\\$([A-Z_]+)");

    private final String text;
    private int at;

    ScriptReader(String text) {
        this.text = text;
    }

    Script script() {
        Script script = pipelines();
        if (at < text.length()) {
            throw unread();
        }
        return script;
    }

    private Script pipelines() {
        List<Script.Pipeline> pipelines = new ArrayList<>();
        skipBlanks(true);
        while (at < text.length() && text.charAt(at) != ')') {
            pipelines.add(pipeline());
            skipBlanks(true);
        }
        return new Script(pipelines);
    }

    private Script.Pipeline pipeline() {
        List<List<Word>> commands = new ArrayList<>();
        List<Word> words = new ArrayList<>();
        Optional<Word> input = Optional.empty();
        Optional<Word> output = Optional.empty();
        skipBlanks(false);
        while (at < text.length() && text.charAt(at) != '\n' && text.charAt(at) != ')') {
            switch (text.charAt(at)) {
                case '|' -> {
                    commands.add(command(words));
                    words.clear();
                    at++;
                }
                case '<' -> input = Optional.of(file());
                case '>' -> output = Optional.of(file());
                default -> words.add(word());
            }
            skipBlanks(false);
        }
        commands.add(command(words));
        return new Script.Pipeline(commands, input, output);
    }

    private List<Word> command(List<Word> words) {
        if (words.isEmpty()) {
            throw new Refused("expected a command at column " + at + " of `" + text + "`, found none");
        }
        return List.copyOf(words);
    }

    private Word file() {
        at++;
        skipBlanks(false);
        return word();
    }

    private Word word() {
        List<Word.Part> parts = new ArrayList<>();
        StringBuilder literal = new StringBuilder();
        while (at < text.length() && " \t\n|<>)".indexOf(text.charAt(at)) < 0) {
            char character = text.charAt(at);
            if (character == '\'') {
                literal.append(singleQuoted());
            } else if (character == '"') {
                doubleQuoted(parts, literal);
            } else if (character == '\\') {
                literal.append(text.charAt(at + 1));
                at += 2;
            } else if (character == '$' || UNREAD.indexOf(character) >= 0) {
                throw unread();
            } else {
                literal.append(character);
                at++;
            }
        }
        parts.add(new Word.Text(literal.toString()));
        return new Word(parts);
    }

    private String singleQuoted() {
        int end = text.indexOf('\'', at + 1);
        if (end < 0) {
            throw new Refused("a single quote is left open at column " + at + " of `" + text + "`");
        }
        String inside = text.substring(at + 1, end);
        at = end + 1;
        return inside;
    }

    private void doubleQuoted(List<Word.Part> parts, StringBuilder literal) {
        at++;
        while (character() != '"') {
            if (character() == '\\' && "\\\"$`".indexOf(text.charAt(at + 1)) >= 0) {
                literal.append(text.charAt(at + 1));
                at += 2;
            } else if (text.startsWith("$(", at)) {
                parts.add(new Word.Text(literal.toString()));
                literal.setLength(0);
                parts.add(output());
            } else if (VARIABLE.matcher(text).region(at, text.length()).lookingAt()) {
                parts.add(new Word.Text(literal.toString()));
                literal.setLength(0);
                parts.add(variable());
            } else if ("$`!".indexOf(character()) >= 0) {
                throw unread();
            } else {
                literal.append(character());
                at++;
            }
        }
        at++;
    }

    private Word.Output output() {
        at += 2;
        Script script = pipelines();
        if (character() != ')') {
            throw unread();
        }
        at++;
        return new Word.Output(script);
    }

    private Word.Variable variable() {
        Matcher name = VARIABLE.matcher(text).region(at, text.length());
        if (!name.lookingAt()) {
            throw unread();
        }
        at = name.end();
        return new Word.Variable(name.group(1));
    }

    private char character() {
        if (at >= text.length()) {
            throw new Refused("a double quote or `$(` is left open in `" + text + "`");
        }
        return text.charAt(at);
    }

    private void skipBlanks(boolean lines) {
        while (at < text.length() && (" \t".indexOf(text.charAt(at)) >= 0 || (lines && text.charAt(at) == '\n'))) {
            at++;
        }
    }

    private Refused unread() {
        return new Refused("a shell gives `" + text.charAt(at) + "` at column " + at + " a meaning of its own in `"
                + text + "`; quote it");
    }
}
