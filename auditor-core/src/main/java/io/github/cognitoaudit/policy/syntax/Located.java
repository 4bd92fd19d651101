package io.github.cognitoaudit.policy.syntax;

/**
 * Holds a text of a policy document with its place.
 *
 * @param parent the JSON pointer of what the text stands in
 * @param name the key or the index under which it stands there
 * @param text the text as written
 * @param quoted whether it stands in quotation marks; a number or a Boolean does not
 */
public record Located(String parent, String name, String text, boolean quoted) {

    /** Returns the JSON pointer of the text. */
    public String pointer() {
        return child(parent, name);
    }

    /** Returns the JSON pointer of the member or item, escaped as RFC 6901 says. */
    static String child(String pointer, String name) {
        return pointer + "/" + name.replace("~", "~0").replace("/", "~1");
    }
}
