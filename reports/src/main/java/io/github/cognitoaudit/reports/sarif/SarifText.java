package io.github.cognitoaudit.reports.sarif;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.cognitoaudit.reports.content.FilePlace;
import io.github.cognitoaudit.reports.content.Printable;
import io.github.cognitoaudit.rule.Severity;

/** Writes what the parts of a SARIF log have in common. */
final class SarifText {
    private SarifText() {}

    /** Returns foreign text on one line, without anything that a viewer would take for a link (SARIF 2.1.0, 3.11.6). */
    static String line(String text) {
        return Printable.line(text).replace("](", "\\](");
    }

    /** Returns the phrase with a full stop. */
    static String sentence(String phrase) {
        return phrase.endsWith(".") ? phrase : phrase + ".";
    }

    static String level(Severity severity) {
        return switch (severity) {
            case CRITICAL, HIGH -> "error";
            case MEDIUM -> "warning";
            case LOW -> "note";
        };
    }

    static void fillPlace(ObjectNode location, FilePlace place) {
        ObjectNode physical = location.putObject("physicalLocation");
        physical.putObject("artifactLocation").put("uri", place.uri());
        physical.putObject("region").put("startLine", place.line());
    }
}
