package io.github.cognitoaudit.reports.content;

import java.net.URI;
import java.net.URISyntaxException;

/**
 * Says where in a file of the project a target is configured, for tools that show findings beside source lines.
 *
 * @param file the file with {@code /} between the names: relative to the folder that the program was started in, absolute where the
 *     file lies outside of it
 * @param line the line, from 1 on
 */
public record FilePlace(String file, int line) {

    /** Where a target stands that no file names: the first line of the file where it would usually stand. */
    public static final FilePlace USUAL = new FilePlace("cognito-audit.yaml", 1);

    /**
     * Checks the line.
     *
     * @throws IllegalArgumentException when the file is blank or the line is below 1
     */
    public FilePlace {
        if (file.isBlank() || line < 1) {
            throw new IllegalArgumentException(
                    "expected a file and a line from 1 on, found `" + file + ":" + line + "`");
        }
    }

    /** Returns the file as a URI reference in ASCII, relative where the file is. */
    public String uri() {
        try {
            boolean relative = !file.startsWith("/") && !file.matches("[A-Za-z]:/.*");
            String rooted = file.startsWith("/") ? file : "/" + file;
            String path = new URI(null, null, rooted, null).toASCIIString();
            return relative ? colonsEncoded(path.substring(1)) : "file://" + path;
        } catch (URISyntaxException e) {
            throw new IllegalStateException("a path that begins with a slash is always quoted into a URI", e);
        }
    }

    /** A colon in the first name would make it the scheme of a URI (RFC 3986, 4.2). */
    private static String colonsEncoded(String path) {
        return path.replace(":", "%3A");
    }
}
