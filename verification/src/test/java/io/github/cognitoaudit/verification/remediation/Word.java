package io.github.cognitoaudit.verification.remediation;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Holds one word of a command line, in parts.
 *
 * @param parts the parts, in order
 */
record Word(List<Part> parts) {

    Word {
        parts = List.copyOf(parts);
    }

    /** Returns the text of the word, once what stands in {@code $( )} has been run. */
    String text(Function<Script, String> run) {
        return parts.stream().map(part -> part.text(run)).collect(Collectors.joining());
    }

    /** Returns the text of the word, with {@code $} for what is not known before it runs. */
    String shown() {
        return parts.stream()
                .map(part -> part instanceof Text text ? text.text() : "$")
                .collect(Collectors.joining());
    }

    /** Holds a part of a word. */
    sealed interface Part permits Text, Output, Variable {

        /** Returns what takes the place of the part. */
        String text(Function<Script, String> run);
    }

    /** Holds text, without its quotes. */
    record Text(String text) implements Part {

        @Override
        public String text(Function<Script, String> run) {
            return text;
        }
    }

    /** Holds what stands in {@code $( )}; its output takes its place, without the line ends at its end. */
    record Output(Script script) implements Part {

        @Override
        public String text(Function<Script, String> run) {
            return run.apply(script);
        }
    }

    /** Holds a variable, whose value only a person can know. */
    record Variable(String name) implements Part {

        @Override
        public String text(Function<Script, String> run) {
            throw new Refused("only a person can know `" + name + "`");
        }
    }
}
