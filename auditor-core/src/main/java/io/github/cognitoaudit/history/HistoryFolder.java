package io.github.cognitoaudit.history;

import io.github.cognitoaudit.snapshot.Snapshot;
import io.github.cognitoaudit.snapshot.SnapshotJson;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * Keeps snapshots in a folder, one file each, which is written once and never changed.
 *
 * <p>Any number of runs may add at once: each writes a file of its own beside the others and then gives it its name, which fails
 * where the name is taken. Who is killed on the way leaves the folder as it was, but for a hidden file that nobody reads.
 *
 * @param path where it is
 */
public record HistoryFolder(Path path) {

    /**
     * Adds a snapshot and returns its file; the folder is made when it is not there, and one that is there already stays once.
     *
     * @throws HistoryException when the folder can not be written; then nothing in it has changed
     */
    public Path add(Snapshot snapshot) throws HistoryException {
        byte[] bytes = SnapshotJson.write(snapshot).getBytes(StandardCharsets.UTF_8);
        try {
            if (!Files.isDirectory(path)) {
                Files.createDirectories(path, OwnerOnly.folder(path));
            }
            Path staged = Files.createTempFile(path, ".cognito-audit-", ".tmp", OwnerOnly.file(path));
            try {
                writeThrough(staged, bytes);
                return publish(staged, snapshot, bytes);
            } finally {
                Files.deleteIfExists(staged);
            }
        } catch (IOException e) {
            throw new HistoryException("the snapshot can not be kept in `" + path + "`: " + reason(e)
                    + "; allow it, or name another folder with `history.folder`");
        }
    }

    private static void writeThrough(Path staged, byte[] bytes) throws IOException {
        Files.write(staged, bytes);
        try (FileChannel file = FileChannel.open(staged, StandardOpenOption.WRITE)) {
            file.force(true);
        }
    }

    private Path publish(Path staged, Snapshot snapshot, byte[] bytes) throws IOException {
        for (int attempt = 1; ; attempt++) {
            Path file = path.resolve(SnapshotName.of(snapshot.takenAt(), bytes, attempt));
            try {
                name(staged, file);
                return file;
            } catch (FileAlreadyExistsException e) {
                if (Files.isRegularFile(file) && Arrays.equals(Files.readAllBytes(file), bytes)) {
                    return file;
                }
            }
        }
    }

    /** A second name for a file is given all at once, and never in place of another; where links are unknown, a move comes near. */
    private static void name(Path staged, Path file) throws IOException {
        try {
            Files.createLink(file, staged);
        } catch (FileAlreadyExistsException e) {
            throw e;
        } catch (UnsupportedOperationException | FileSystemException e) {
            Files.move(staged, file);
        }
    }

    /**
     * Lists the files whose names end in {@code .json}, in the order of their names; none where there is no folder.
     *
     * @throws HistoryException when it is no folder, or can not be read
     */
    List<Path> files() throws HistoryException {
        try (Stream<Path> files = Files.list(path)) {
            return files.filter(file -> file.toString().endsWith(".json"))
                    .filter(Files::isRegularFile)
                    .sorted()
                    .toList();
        } catch (NoSuchFileException e) {
            return List.of();
        } catch (IOException e) {
            throw new HistoryException("the history in `" + path + "` can not be read: " + reason(e)
                    + "; allow it, or name another folder with `history.folder`");
        }
    }

    /** Removes a file that a run kept; one that another run removed meanwhile is no matter. */
    void remove(Path file) throws HistoryException {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new HistoryException("`" + file + "` is due to leave the history and can not be removed: " + reason(e)
                    + "; allow it, or take `keep` and `days` out of `history`");
        }
    }

    static String reason(IOException failure) {
        if (failure instanceof AccessDeniedException) {
            return "no permission";
        }
        if (failure instanceof NotDirectoryException || failure instanceof FileAlreadyExistsException) {
            return "expected a folder, found a file";
        }
        return String.valueOf(failure.getMessage());
    }
}
