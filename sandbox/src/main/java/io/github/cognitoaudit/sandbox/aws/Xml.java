package io.github.cognitoaudit.sandbox.aws;

import java.util.List;
import java.util.stream.Collectors;

/** Writes the XML of the AWS Query protocol. */
final class Xml {

    private Xml() {}

    /** Returns an element with text. */
    static String text(String name, String value) {
        String escaped = value.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
        return "<" + name + ">" + escaped + "</" + name + ">";
    }

    /** Returns an element with elements in it. */
    static String element(String name, String... children) {
        return "<" + name + ">" + String.join("", children) + "</" + name + ">";
    }

    /** Returns a list, each entry a {@code member} that holds elements. */
    static String members(String name, List<String> contents) {
        return contents.stream()
                .map(content -> element("member", content))
                .collect(Collectors.joining("", "<" + name + ">", "</" + name + ">"));
    }

    /** Returns a list of texts. */
    static String texts(String name, List<String> values) {
        return values.stream()
                .map(value -> text("member", value))
                .collect(Collectors.joining("", "<" + name + ">", "</" + name + ">"));
    }
}
