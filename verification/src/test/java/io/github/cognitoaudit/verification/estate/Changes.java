package io.github.cognitoaudit.verification.estate;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;

/**
 * Reads changes from a list that people read and write: {@code place: verb argument | argument -> rules}.
 *
 * <p>A line {@code let NAME = PLACE} gives a place a name, by which other places may begin; a line
 * {@code say NAME = TEXT} says what {@code <NAME>} stands for in arguments; places.txt holds those that all lists share. Each argument
 * is a change of its own.
 */
final class Changes {

    private final Map<String, String> names = new LinkedHashMap<>();
    private final Map<String, String> texts = new LinkedHashMap<>();

    private Changes() {}

    /** Returns what reads lines that begin with the names of places.txt. */
    static Changes withPlaces() throws IOException {
        Changes changes = new Changes();
        lines("places.txt").forEach(changes::line);
        return changes;
    }

    /** Reads a list beside this class. */
    static List<Change> read(String file) throws IOException {
        Changes changes = withPlaces();
        return lines(file).stream().flatMap(line -> changes.line(line).stream()).toList();
    }

    /** Returns the lines of a file beside this class that say something. */
    static List<Line> lines(String file) throws IOException {
        try (InputStream stream = Objects.requireNonNull(Changes.class.getResourceAsStream(file))) {
            List<String> texts = new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(String::strip)
                    .toList();
            return IntStream.range(0, texts.size())
                    .filter(i -> !texts.get(i).isEmpty() && !texts.get(i).startsWith("#"))
                    .mapToObj(i -> new Line(i + 1, texts.get(i)))
                    .toList();
        }
    }

    /** Returns the changes that a line asks for; none where it only names something. */
    List<Change> line(Line numbered) {
        String line = numbered.text();
        if (line.startsWith("let ")) {
            String[] parts = line.substring(4).split(" = ", 2);
            names.put(parts[0].strip(), full(parts[1].strip()));
            return List.of();
        }
        if (line.startsWith("say ")) {
            String[] parts = line.substring(4).split(" = ", 2);
            texts.put(parts[0].strip(), parts[1].strip());
            return List.of();
        }
        int arrow = line.lastIndexOf(" -> ");
        String what = arrow < 0 ? line : line.substring(0, arrow);
        List<String> rules =
                arrow < 0 ? List.of() : List.of(line.substring(arrow + 4).split(",? +"));
        int colon = what.indexOf(": ");
        Place place = new Place(full(what.substring(0, colon)));
        String[] doing = what.substring(colon + 2).strip().split(" ", 2);
        List<Change> found = new ArrayList<>();
        for (String argument : doing.length == 1 ? List.of("") : List.of(doing[1].split(" \\| "))) {
            String whole = doing[0].equals("swap") ? full(argument.strip()) : argument.strip();
            found.add(new Change(numbered.number(), place, doing[0], named(whole), rules));
        }
        return found;
    }

    /**
     * Holds a line of a list.
     *
     * @param number the number of the line, from 1 on
     * @param text what it says, without blanks around it
     */
    record Line(int number, String text) {}

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
