package io.github.cognitoaudit.reports.json;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.cognitoaudit.forecast.Ending;
import io.github.cognitoaudit.forecast.Forecast;
import io.github.cognitoaudit.forecast.Unforeseen;
import io.github.cognitoaudit.reports.content.Named;

/** Writes a forecast into {@code drift.json}. */
final class ForecastNode {

    private ForecastNode() {}

    static void fill(ObjectNode node, Forecast forecast) {
        node.put("asOf", forecast.asOf().toString());
        node.put("days", forecast.days());
        ArrayNode endings = node.putArray("endings");
        forecast.endings().forEach(ending -> ending(endings.addObject(), ending));
        ArrayNode unforeseen = node.putArray("unforeseen");
        forecast.unforeseen().forEach(one -> unforeseen(unforeseen.addObject(), one));
    }

    private static void ending(ObjectNode node, Ending ending) {
        node.put("kind", Named.plainly(ending.kind()));
        node.put("target", ending.target().orElse(null));
        node.put("subject", ending.subject());
        node.put("what", ending.what());
        node.put("ends", ending.ends().toString());
        node.put("daysLeft", ending.daysLeft());
        node.put("consequence", ending.consequence());
        node.put("action", ending.action());
    }

    private static void unforeseen(ObjectNode node, Unforeseen one) {
        node.put("target", one.target());
        node.put("subject", one.subject());
        node.put("message", one.message());
        FindingNode.fillGap(node.putObject("gap"), one.gap());
    }
}
