package io.github.cognitoaudit.maven;

import io.github.cognitoaudit.history.OwnerOnly;
import io.github.cognitoaudit.snapshot.Snapshot;
import io.github.cognitoaudit.snapshot.SnapshotException;
import io.github.cognitoaudit.snapshot.SnapshotJson;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.apache.maven.plugin.MojoExecutionException;

/**
 * Holds a snapshot in a file that only its owner may read, since a snapshot maps out who may do what.
 *
 * @param path where it is
 */
record SnapshotFile(Path path) {

    private static final String NAME = "snapshot.json";

    /** Names the file of an output folder. */
    static SnapshotFile in(Path folder) {
        return new SnapshotFile(folder.resolve(NAME));
    }

    /** Reads the snapshot; the message of a failure names the file. */
    Snapshot read() throws MojoExecutionException {
        try {
            return SnapshotJson.read(Files.readString(path), path.toString());
        } catch (NoSuchFileException e) {
            throw new MojoExecutionException("there is no snapshot `" + path
                    + "`; write one with `mvn cognito-audit:snapshot`, or leave out -Dcognito-audit.snapshot");
        } catch (CharacterCodingException e) {
            throw new MojoExecutionException("`" + path + "`: expected JSON in UTF-8, found other bytes");
        } catch (IOException e) {
            throw new MojoExecutionException("the snapshot `" + path + "` can not be read: " + e.getMessage());
        } catch (SnapshotException e) {
            throw new MojoExecutionException(String.valueOf(e.getMessage()));
        }
    }

    /** Writes the snapshot with mode 0600, whole or not at all. */
    void write(Snapshot snapshot) throws MojoExecutionException {
        try {
            new WholeFile(path).write(SnapshotJson.write(snapshot), OwnerOnly.file(path));
        } catch (IOException e) {
            throw new MojoExecutionException(
                    "the snapshot `" + path + "` can not be written: " + WriteFailure.inWords(e));
        }
    }
}
