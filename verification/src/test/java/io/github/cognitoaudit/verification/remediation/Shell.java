package io.github.cognitoaudit.verification.remediation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Runs scripts with the programs and the files that it has. */
final class Shell {

    private final Map<String, Program> programs;
    private final Map<String, String> files = new LinkedHashMap<>();

    Shell(Map<String, Program> programs) {
        this.programs = Map.copyOf(programs);
    }

    /** Runs all commands and returns what they write to standard output. */
    String run(Script script) {
        StringBuilder written = new StringBuilder();
        script.pipelines().forEach(pipeline -> written.append(run(pipeline)));
        return written.toString();
    }

    /** Returns what a file holds that a command wrote. */
    String file(String name) {
        return Optional.ofNullable(files.get(name))
                .orElseThrow(() -> new Refused("no command has written the file `" + name + "`"));
    }

    private String run(Script.Pipeline pipeline) {
        String flow = pipeline.input()
                .map(this::text)
                .map(name -> name.equals("/dev/null") ? "" : file(name))
                .orElse("");
        for (List<Word> command : pipeline.commands()) {
            List<String> words = command.stream().map(this::text).toList();
            Program program = Optional.ofNullable(programs.get(words.get(0)))
                    .orElseThrow(() -> new Refused("there is no program `" + words.get(0) + "`"));
            flow = program.run(words.subList(1, words.size()), flow);
        }
        if (pipeline.output().isPresent()) {
            files.put(text(pipeline.output().get()), flow);
            return "";
        }
        return flow;
    }

    private String text(Word word) {
        return word.text(script -> run(script).replaceAll("\n+$", ""));
    }
}
