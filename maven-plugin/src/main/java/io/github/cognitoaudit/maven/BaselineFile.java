package io.github.cognitoaudit.maven;

import io.github.cognitoaudit.gate.Baseline;
import io.github.cognitoaudit.gate.BaselineException;
import io.github.cognitoaudit.gate.BaselineJson;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.maven.plugin.MojoExecutionException;

/**
 * Holds a baseline in a file, which a team keeps under version control beside its configuration.
 *
 * @param path where it is
 */
record BaselineFile(Path path) {

    /**
     * Reads the baseline.
     *
     * @return the baseline; empty where there is no file
     * @throws MojoExecutionException when there is one that can not be used; the message names the file and the place in it
     */
    Optional<Baseline> read() throws MojoExecutionException {
        try {
            return Optional.of(BaselineJson.read(Files.readString(path), path.toString()));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (BaselineException e) {
            throw new MojoExecutionException(String.valueOf(e.getMessage()));
        } catch (CharacterCodingException e) {
            throw new MojoExecutionException("`" + path + "`: expected JSON in UTF-8, found other bytes");
        } catch (IOException e) {
            throw new MojoExecutionException("the baseline `" + path + "` can not be read: " + e.getMessage());
        }
    }

    /** Writes the baseline, whole or not at all. */
    void write(Baseline baseline) throws MojoExecutionException {
        try {
            new WholeFile(path).write(BaselineJson.write(baseline));
        } catch (IOException e) {
            throw new MojoExecutionException(
                    "the baseline `" + path + "` can not be written: " + WriteFailure.inWords(e));
        }
    }
}
