package io.github.cognitoaudit.verification.estate;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.cognitoaudit.snapshot.Snapshot;
import io.github.cognitoaudit.snapshot.SnapshotException;
import io.github.cognitoaudit.snapshot.SnapshotJson;

/** Turns snapshots into JSON trees and back, so that any place of them can be changed. */
final class SnapshotTree {

    private static final ObjectMapper JSON = new ObjectMapper();

    private SnapshotTree() {}

    static JsonNode of(Snapshot snapshot) {
        try {
            return JSON.readTree(SnapshotJson.write(snapshot));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a snapshot is JSON", e);
        }
    }

    static Snapshot snapshot(JsonNode tree) throws SnapshotException {
        return SnapshotJson.read(tree.toString(), "tree");
    }

    /**
     * Hides a fact, or says of a listing that there may be more.
     *
     * @param reason the reason of the gap, such as {@code ACCESS_DENIED}
     */
    static void hide(ObjectNode factOrListing, String reason) {
        ObjectNode gap = JsonNodeFactory.instance.objectNode();
        gap.put("call", "the call").put("detail", "hidden").put("reason", reason);
        gap.putArray("needs").add("the permission");
        if (factOrListing.has("known")) {
            factOrListing.removeAll();
            factOrListing.set("unknown", gap);
        } else {
            ((ArrayNode) factOrListing.get("gaps")).add(gap);
        }
    }
}
