package io.github.cognitoaudit.maven;

import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;

/**
 * Writes a file whole or not at all: whoever reads it meanwhile, and whoever looks after a crash, finds the old text or the new one.
 *
 * @param path where it is
 */
record WholeFile(Path path) {

    /**
     * Writes the text in UTF-8 in place of the file; folders on the way are made.
     *
     * @param attributes what the new file is made with
     */
    void write(String text, FileAttribute<?>... attributes) throws IOException {
        Path folder = path.toAbsolutePath().resolveSibling("");
        Files.createDirectories(folder);
        Path staged = Files.createTempFile(folder, ".cognito-audit-", ".json", attributes);
        try {
            Files.writeString(staged, text);
            move(staged);
        } finally {
            Files.deleteIfExists(staged);
        }
    }

    private void move(Path staged) throws IOException {
        try {
            Files.move(staged, path, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(staged, path, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
