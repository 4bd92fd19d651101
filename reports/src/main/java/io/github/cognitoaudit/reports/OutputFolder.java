package io.github.cognitoaudit.reports;

import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Puts the files of a run into a folder, all staged before the first is replaced.
 *
 * @param directory the output folder
 */
record OutputFolder(Path directory) {
    private static final String STAGING = ".cognito-audit-";
    private static final Pattern PAGE = Pattern.compile("html/[a-z]+(-\\d+)?\\.(html|css|js)");

    /**
     * Replaces the earlier files of the same names, and drops earlier pages that the new report does not have.
     *
     * @param contents the bytes by path within the folder, with {@code /} between the names
     */
    void replace(Map<String, byte[]> contents) throws IOException {
        Files.createDirectories(directory);
        Path staging = Files.createTempDirectory(directory, STAGING);
        try {
            for (Map.Entry<String, byte[]> file : contents.entrySet()) {
                Path staged = staging.resolve("new").resolve(file.getKey());
                Files.createDirectories(parent(staged));
                Files.write(staged, file.getValue());
            }
            publish(contents.keySet(), staging);
            dropEarlierPages(contents);
        } finally {
            delete(staging);
        }
    }

    private void publish(Collection<String> names, Path staging) throws IOException {
        Deque<String> replaced = new ArrayDeque<>();
        try {
            for (String name : names) {
                Path place = directory.resolve(name);
                Path earlier = staging.resolve("earlier").resolve(name);
                Files.createDirectories(parent(place));
                if (Files.exists(place)) {
                    Files.createDirectories(parent(earlier));
                    Files.copy(place, earlier);
                }
                move(staging.resolve("new").resolve(name), place);
                replaced.push(name);
            }
        } catch (IOException e) {
            for (String name : replaced) {
                putBack(staging.resolve("earlier").resolve(name), directory.resolve(name));
            }
            throw e;
        }
    }

    private static void putBack(Path earlier, Path place) throws IOException {
        if (Files.exists(earlier)) {
            move(earlier, place);
        } else {
            Files.delete(place);
        }
    }

    private static Path parent(Path file) {
        Path parent = file.getParent();
        return parent == null ? file : parent;
    }

    private static void move(Path staged, Path place) throws IOException {
        try {
            Files.move(staged, place, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(staged, place, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private void dropEarlierPages(Map<String, byte[]> contents) throws IOException {
        Path pages = directory.resolve("html");
        if (!contents.containsKey("html/index.html")) {
            return;
        }
        try (Stream<Path> files = Files.list(pages)) {
            for (Path file : files.toList()) {
                String name = "html/" + file.getFileName();
                if (PAGE.matcher(name).matches() && !contents.containsKey(name)) {
                    Files.delete(file);
                }
            }
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
