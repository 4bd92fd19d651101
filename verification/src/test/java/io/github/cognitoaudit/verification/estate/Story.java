package io.github.cognitoaudit.verification.estate;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.cognitoaudit.snapshot.Snapshot;
import io.github.cognitoaudit.snapshot.SnapshotException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Tells a case by its name, as changes of the sound estate, and what the rules must answer.
 *
 * @param name the case in words
 * @param because what there is to know about the case; empty where the name says it all
 * @param changes what is changed, in this order
 * @param violations the ids of the rules that find something
 * @param undetermined the ids of the rules that can not tell
 */
record Story(
        String name, List<String> because, List<Change> changes, Set<String> violations, Set<String> undetermined) {

    private static final String NAME = "== ";
    private static final String BECAUSE = "because ";
    private static final String VIOLATION = "-> violation ";
    private static final String UNDETERMINED = "-> undetermined ";
    private static final String NOTHING = "-> nothing";

    /** Reads the stories of a file beside this class; its head says how they are written. */
    static List<Story> read(String file) throws IOException {
        Changes changes = Changes.withPlaces();
        List<Story> stories = new ArrayList<>();
        for (Changes.Line line : Changes.lines(file)) {
            String text = line.text();
            if (text.startsWith(NAME)) {
                stories.add(new Story(
                        text.substring(NAME.length()),
                        new ArrayList<>(),
                        new ArrayList<>(),
                        new TreeSet<>(),
                        new TreeSet<>()));
            } else if (stories.isEmpty()) {
                changes.line(line);
            } else {
                stories.get(stories.size() - 1).tell(line, changes);
            }
        }
        return List.copyOf(stories);
    }

    /** Returns the estate after the changes, each of which must change something. */
    Snapshot snapshot(JsonNode sound) throws SnapshotException {
        JsonNode tree = sound.deepCopy();
        for (Change change : changes) {
            JsonNode before = tree.deepCopy();
            change.applyTo(tree);
            if (tree.equals(before)) {
                throw new IllegalArgumentException(change + " changes nothing");
            }
        }
        return SnapshotTree.snapshot(tree);
    }

    @Override
    public String toString() {
        return name;
    }

    private void tell(Changes.Line line, Changes reader) {
        String text = line.text();
        if (text.startsWith(BECAUSE)) {
            because.add(text.substring(BECAUSE.length()));
        } else if (text.startsWith(VIOLATION)) {
            violations.addAll(List.of(text.substring(VIOLATION.length()).split(" ")));
        } else if (text.startsWith(UNDETERMINED)) {
            undetermined.addAll(List.of(text.substring(UNDETERMINED.length()).split(" ")));
        } else if (!text.equals(NOTHING)) {
            List<Change> told = reader.line(line);
            if (told.size() > 1) {
                throw new IllegalArgumentException("line " + line.number() + ": a story has one change a line");
            }
            changes.addAll(told);
        }
    }
}
