package io.github.cognitoaudit.verification.estate;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
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
}
