package io.github.cognitoaudit.verification.estate;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Reads changes from a list that people read and write: {@code place: verb argument | argument -> rules}.
 *
 * <p>A line {@code let NAME = PLACE} gives a place a name, by which other places may begin; a line
 * {@code say NAME = TEXT} says what {@code <NAME>} stands for in arguments. Each argument is a change of its own.
 */
final class Changes {

    private final Map<String, String> names = new LinkedHashMap<>();
    private final Map<String, String> texts = new LinkedHashMap<>();
    private final List<Change> found = new ArrayList<>();

    private Changes() {}

    /** Reads a list beside this class. */
    static List<Change> read(String file) throws IOException {
        Changes changes = new Changes();
        try (InputStream stream = Objects.requireNonNull(Changes.class.getResourceAsStream(file))) {
            List<String> lines = new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
            for (int i = 0; i < lines.size(); i++) {
                changes.line(i + 1, lines.get(i).strip());
            }
        }
        return List.copyOf(changes.found);
    }

    private void line(int number, String line) {
        if (line.isEmpty() || line.startsWith("#")) {
            return;
        }
        if (line.startsWith("let ")) {
            String[] parts = line.substring(4).split(" = ", 2);
            names.put(parts[0].strip(), full(parts[1].strip()));
            return;
        }
        if (line.startsWith("say ")) {
            String[] parts = line.substring(4).split(" = ", 2);
            texts.put(parts[0].strip(), parts[1].strip());
            return;
        }
        int arrow = line.lastIndexOf(" -> ");
        String what = arrow < 0 ? line : line.substring(0, arrow);
        List<String> rules =
                arrow < 0 ? List.of() : List.of(line.substring(arrow + 4).split(",? +"));
        int colon = what.indexOf(": ");
        Place place = new Place(full(what.substring(0, colon)));
        String[] doing = what.substring(colon + 2).strip().split(" ", 2);
        for (String argument : doing.length == 1 ? List.of("") : List.of(doing[1].split(" \\| "))) {
            String whole = doing[0].equals("swap") ? full(argument.strip()) : argument.strip();
            found.add(new Change(number, place, doing[0], named(whole), rules));
        }
    }

    private String full(String path) {
        int end = path.indexOf('/') < 0 ? path.length() : path.indexOf('/');
        String first = path.substring(0, end);
        return names.getOrDefault(first, first) + path.substring(end);
    }

    private String named(String argument) {
        String text = argument;
        for (Map.Entry<String, String> said : texts.entrySet()) {
            text = text.replace("<" + said.getKey() + ">", said.getValue());
        }
        return text;
    }
}
