package io.github.cognitoaudit.config;

import io.github.cognitoaudit.config.document.ConfigurationException;
import io.github.cognitoaudit.config.document.Place;
import io.github.cognitoaudit.config.document.YamlDocument;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** Reads the text of a file that a team writes. */
final class SettingsFile {

    private SettingsFile() {}

    /**
     * Reads a file of bounded size in UTF-8.
     *
     * @throws ConfigurationException when it is missing, too long, in another encoding, or can not be read
     */
    static String text(Path file) throws ConfigurationException {
        Place place = Place.of(file.toString());
        try {
            if (Files.size(file) > YamlDocument.LONGEST_TEXT) {
                throw new ConfigurationException(
                        place, "expected at most " + YamlDocument.LONGEST_TEXT + " bytes, found " + Files.size(file));
            }
            return Files.readString(file);
        } catch (NoSuchFileException e) {
            throw new ConfigurationException(place, "no such file");
        } catch (CharacterCodingException e) {
            throw new ConfigurationException(place, "expected a text in UTF-8, found other bytes");
        } catch (IOException e) {
            throw new ConfigurationException(place, "the file can not be read: " + e.getMessage());
        }
    }
}
