package io.github.cognitoaudit.verification;

import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Names the rooms of the house: what lives in each package, and which of our packages it may import besides itself. */
enum Rooms {
    POLICY(
            "policy",
            "questions about IAM policies in bulk; the rooms below are the policy language, a library of its own",
            "policy.."),
    POLICY_PATTERN("policy.pattern", "wildcard patterns: matching, and what one lets through that others do not"),
    POLICY_SYNTAX("policy.syntax", "the text of policy documents as a tree, and what is out of place in it"),
    POLICY_DOCUMENT(
            "policy.document",
            "policy documents as written, each part with its place",
            "policy.pattern",
            "policy.syntax"),
    POLICY_VALIDATION("policy.validation", "what IAM refuses in a policy document, by its kind", "policy.syntax"),
    POLICY_CATALOGUE("policy.catalogue", "the actions of IAM on one date, and what is known of them", "policy.pattern"),
    POLICY_CONDITION("policy.condition", "the conditions of statements", "policy.document", "policy.pattern"),
    POLICY_EVALUATE(
            "policy.evaluate",
            "single requests against the policies of a role",
            "policy.condition",
            "policy.document",
            "policy.pattern"),
    POLICY_STATE("policy.state", "which conditions on a key can hold together", "policy.condition", "policy.pattern"),
    POLICY_PROOF(
            "policy.proof",
            "that one side allows nothing that another does not, a class of actions at a time",
            "policy.state",
            "policy.condition",
            "policy.document",
            "policy.evaluate",
            "policy.pattern"),
    POLICY_CONTAIN(
            "policy.contain",
            "whether one role may do no more than another",
            "policy.proof",
            "policy.catalogue",
            "policy.condition",
            "policy.document",
            "policy.evaluate",
            "policy.pattern"),
    POLICY_ISOLATE(
            "policy.isolate",
            "whether two identities meet in one resource",
            "policy.proof",
            "policy.catalogue",
            "policy.condition",
            "policy.document",
            "policy.evaluate",
            "policy.pattern"),
    POLICY_TRUST(
            "policy.trust",
            "who may take a role",
            "policy.contain",
            "policy.proof",
            "policy.condition",
            "policy.document",
            "policy.evaluate",
            "policy.pattern"),
    POLICY_PERMISSIONS("policy.permissions", "what the policies of a role allow", "policy.."),
    POLICY_ESCALATE(
            "policy.escalate",
            "how a role could gain more permissions than it has",
            "policy.permissions",
            "policy.catalogue",
            "policy.contain",
            "policy.document",
            "policy.evaluate",
            "policy.pattern"),
    MODEL("model", "`Observed`, `Gap`, `Listing`, `Resource`: what was read, and what was not"),
    MODEL_AUTH0("model.auth0", "what an Auth0 tenant is made of", "model", "policy.."),
    MODEL_OIDC("model.oidc", "what an issuer publishes", "model", "policy.."),
    MODEL_AWS("model.aws", "what an AWS account is made of", "model", "policy.."),
    MODEL_INTENT("model.intent", "what the team declares", "model", "policy.."),
    SNAPSHOT("snapshot", "the frozen world, its canonical JSON, the chain as the joined view", "model..", "policy.."),
    RULE("rule", "the contract of a rule", "model..", "policy..", "snapshot"),
    FINDING("finding", "what an audit found", "rule", "model..", "snapshot"),
    ENGINE("engine", "asks every rule of every subject", "finding", "rule", "snapshot", "model..", "policy.."),
    GATE("gate", "decides whether a build stops", "drift", "finding", "rule", "model..", "policy.."),
    DRIFT(
            "drift",
            "two snapshots: what changed, and which way each change goes",
            "finding",
            "rule",
            "snapshot",
            "model..",
            "policy.."),
    FORECAST("forecast", "what ends soon, as far as it was read", "gate", "snapshot", "model.."),
    HISTORY(
            "history",
            "a folder of snapshots, and how findings came and went over them",
            "drift",
            "finding",
            "rule",
            "snapshot"),
    CONFIG("config..", "what to audit and what is intended", "model..", "policy..", "rule", "drift", "gate", "history"),
    COLLECT(
            "collect..",
            "the edge: the only code that talks to a network",
            "snapshot",
            "model..",
            "config",
            "policy.."),
    RULES("rules..", "every rule, pure", "rule", "snapshot", "model..", "policy.."),
    REPORTS(
            "reports..",
            "an audit and its drift as HTML, JSON, text; the pages of the rules",
            "finding",
            "rule",
            "gate",
            "drift",
            "forecast",
            "history",
            "model..");

    private final String room;
    private final String purpose;
    private final String mayImport;

    Rooms(String room, String purpose, String... mayImport) {
        this.room = room;
        this.purpose = purpose;
        this.mayImport = String.join(" ", mayImport);
    }

    String pattern(String root) {
        return root + "." + room;
    }

    String[] allowed(String root) {
        return Stream.concat(Stream.of(room), mayImport())
                .map(name -> root + "." + name)
                .toArray(String[]::new);
    }

    String row() {
        String imports = mayImport.isEmpty()
                ? "nothing"
                : mayImport().map(name -> "`" + name + "`").collect(Collectors.joining(", "));
        return "| `" + room + "` | " + purpose + " | " + imports + " |";
    }

    private Stream<String> mayImport() {
        return Arrays.stream(mayImport.split(" ")).filter(name -> !name.isEmpty());
    }
}
