package io.github.cognitoaudit.reports.sarif;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.cognitoaudit.finding.Audit;
import io.github.cognitoaudit.finding.Examined;
import io.github.cognitoaudit.finding.Finding;
import io.github.cognitoaudit.reports.content.Named;
import io.github.cognitoaudit.reports.page.RulePage;
import io.github.cognitoaudit.rule.RuleDescriptor;
import io.github.cognitoaudit.rule.Severity;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Describes the rules of a log, each with the severity that the configuration gives it. */
final class SarifRules {
    private final List<RuleDescriptor> rules;
    private final Map<String, Integer> places = new HashMap<>();
    private final Map<String, Severity> gravest = new HashMap<>();

    private SarifRules(List<RuleDescriptor> rules, List<Finding> findings) {
        this.rules = rules;
        for (RuleDescriptor rule : rules) {
            places.put(rule.id(), places.size());
        }
        for (Finding finding : findings) {
            gravest.merge(finding.rule().id(), finding.severity(), (one, other) -> one.isAtLeast(other) ? one : other);
        }
    }

    /** Takes every rule that was asked, in the order of the ids. */
    static SarifRules of(Audit audit) {
        Map<String, RuleDescriptor> byId = new TreeMap<>();
        audit.examined().stream().map(Examined::rule).forEach(rule -> byId.put(rule.id(), rule));
        audit.findings().stream().map(Finding::rule).forEach(rule -> byId.put(rule.id(), rule));
        return new SarifRules(new ArrayList<>(byId.values()), audit.findings());
    }

    int indexOf(RuleDescriptor rule) {
        return places.getOrDefault(rule.id(), -1);
    }

    void fill(ArrayNode descriptors) {
        rules.forEach(rule -> fill(descriptors.addObject(), rule));
    }

    private void fill(ObjectNode node, RuleDescriptor rule) {
        Severity severity = gravest.getOrDefault(rule.id(), rule.severity());
        node.put("id", rule.id());
        node.put("name", pascalCase(rule.name()));
        node.putObject("shortDescription").put("text", SarifText.sentence(rule.title()));
        node.putObject("fullDescription").put("text", rule.because());
        node.putObject("help").put("text", helpText(rule)).put("markdown", RulePage.of(rule));
        node.put("helpUri", rule.references().get(0).toASCIIString());
        node.putObject("defaultConfiguration").put("level", SarifText.level(severity));
        ObjectNode properties = node.putObject("properties");
        properties.put("security-severity", securitySeverity(severity));
        ArrayNode tags = properties.putArray("tags");
        tags.add("security").add(Named.plainly(rule.link()));
        rule.clauses().forEach(clause -> tags.add(clause.framework().title() + ": " + clause.id()));
    }

    private static String helpText(RuleDescriptor rule) {
        List<String> lines = new ArrayList<>(List.of(rule.because()));
        rule.references().stream().map(URI::toString).forEach(lines::add);
        return String.join("\n", lines);
    }

    /** GitHub reads above 9.0 as critical, from 7.0 on as high, from 4.0 on as medium: each in the middle of its range. */
    private static String securitySeverity(Severity severity) {
        return switch (severity) {
            case CRITICAL -> "9.5";
            case HIGH -> "8.0";
            case MEDIUM -> "5.5";
            case LOW -> "2.0";
        };
    }

    private static String pascalCase(String kebab) {
        StringBuilder name = new StringBuilder();
        for (String word : kebab.split("-", -1)) {
            name.append(Character.toUpperCase(word.charAt(0))).append(word.substring(1));
        }
        return name.toString();
    }
}
