package io.github.cognitoaudit.maven.policy;

import io.github.cognitoaudit.policy.document.PolicyDocument;
import io.github.cognitoaudit.policy.document.PolicySyntaxException;
import io.github.cognitoaudit.policy.document.Statement;
import io.github.cognitoaudit.policy.evaluate.StatementPlace;
import io.github.cognitoaudit.policy.syntax.PolicyPlaces;
import io.github.cognitoaudit.policy.syntax.PolicyText;
import io.github.cognitoaudit.policy.syntax.Problems;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.maven.plugin.MojoExecutionException;

/**
 * Holds the text of a file that should be a policy document.
 *
 * @param name how messages name the file
 * @param text what it holds
 */
record PolicyFile(String name, String text) {

    /**
     * Reads a file.
     *
     * @param path the file
     * @param root the folder from which it is named, if it lies below
     * @param property the property that named it
     * @throws MojoExecutionException when it is missing or can not be read; the message says what to do
     */
    static PolicyFile read(Path path, Path root, String property) throws MojoExecutionException {
        Path absolute = path.toAbsolutePath().normalize();
        String name = (absolute.startsWith(root) ? root.relativize(absolute) : absolute).toString();
        if (Files.isDirectory(absolute)) {
            throw new MojoExecutionException(
                    "-D" + property + ": expected a file with a policy document, found the folder `" + absolute + "`");
        }
        try {
            return new PolicyFile(name, Files.readString(absolute));
        } catch (NoSuchFileException e) {
            throw new MojoExecutionException(
                    "-D" + property + ": there is no file `" + name + "`; give the path of a policy document");
        } catch (CharacterCodingException e) {
            throw new MojoExecutionException(
                    "-D" + property + ": `" + name + "`: expected JSON in UTF-8, found other bytes");
        } catch (AccessDeniedException e) {
            throw new MojoExecutionException(
                    "-D" + property + ": `" + name + "` may not be read; let this user read it");
        } catch (IOException e) {
            throw new MojoExecutionException("-D" + property + ": `" + name + "` can not be read: " + e.getMessage());
        }
    }

    /** Reads the document, whose mistakes were said before. */
    PolicyDocument document() throws MojoExecutionException {
        try {
            return PolicyDocument.parseEncoded(text);
        } catch (PolicySyntaxException e) {
            throw new MojoExecutionException("`" + name + "`: " + e.getMessage());
        }
    }

    /** Returns the place of an element, such as {@code policy.json:4:7}; in the decoded text where the file is percent-encoded. */
    String place(String pointer) {
        String source = PolicyText.decode(text, new Problems()).orElse(text);
        boolean asItIs = text.contains(source);
        // What stands before the document in the file, such as empty lines, counts.
        String before = asItIs ? text.substring(0, text.indexOf(source)) : "";
        return name
                + (asItIs ? ":" : " (decoded):")
                + PolicyPlaces.of(before.replace('\ufeff', ' ') + source).at(pointer);
    }

    /** Names statements with their places and ids. */
    String statements(PolicyDocument document, List<StatementPlace> places) {
        return places.stream()
                .map(place -> place(place.pointer())
                        + document.statement(place.pointer())
                                .flatMap(Statement::sid)
                                .map(sid -> " (Sid `" + sid + "`)")
                                .orElse(""))
                .collect(Collectors.joining(", "));
    }
}
