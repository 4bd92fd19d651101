package io.github.cognitoaudit.verification.remediation;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Holds the commands of a remediation: pipelines that run one after the other.
 *
 * @param pipelines the pipelines, in order
 */
public record Script(List<Pipeline> pipelines) {

    /** Copies the pipelines. */
    public Script {
        pipelines = List.copyOf(pipelines);
    }

    /**
     * Reads commands as a POSIX shell reads them.
     *
     * @throws Refused if they hold anything that has a meaning for a shell and that this reader does not know
     */
    public static Script of(String text) {
        return new ScriptReader(text).script();
    }

    /**
     * Checks that there are such programs, and that they take such arguments, whatever their values are.
     *
     * @throws Refused if not
     */
    public void check() {
        commands().map(words -> words.stream().map(Word::shown).toList()).forEach(Script::check);
    }

    private static void check(List<String> words) {
        List<String> arguments = words.subList(1, words.size());
        switch (words.get(0)) {
            case "aws" -> AwsCall.of(arguments);
            case "auth0" -> Auth0Cli.Call.of(arguments);
            case "jq" -> Jq.Filter.of(arguments);
            case "sed" -> new Sed().run(arguments, "");
            case "curl", "openssl" -> {}
            default -> throw new Refused("there is no program `" + words.get(0) + "`");
        }
    }

    /** Returns every command, those that stand in {@code $( )} before the one that needs them. */
    Stream<List<Word>> commands() {
        return pipelines.stream()
                .flatMap(pipeline -> pipeline.commands().stream())
                .flatMap(words -> Stream.concat(
                        words.stream()
                                .flatMap(word -> word.parts().stream())
                                .filter(Word.Output.class::isInstance)
                                .flatMap(part -> ((Word.Output) part).script().commands()),
                        Stream.of(words)));
    }

    /**
     * Holds commands of which each reads what the one before it writes.
     *
     * @param commands the commands, each the words of one
     * @param input the file that the first one reads
     * @param output the file that the last one writes
     */
    record Pipeline(List<List<Word>> commands, Optional<Word> input, Optional<Word> output) {

        Pipeline {
            commands = commands.stream().map(List::copyOf).toList();
        }
    }
}
