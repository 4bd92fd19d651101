package io.github.cognitoaudit.verification.estate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.cognitoaudit.snapshot.SnapshotException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;

/** Makes estates at random: the sound one with some of the listed changes, of which parts can be hidden and completed otherwise. */
final class RandomEstates {

    /** How many estates the laws are asked of: all of them at full size, a few in every build. */
    static final int COUNT = Integer.getInteger("laws.count", "full".equals(System.getProperty("laws")) ? 10_000 : 40);

    static final long SEED = Long.getLong("laws.seed", 20261129);

    private static final int MOST_CHANGES = 4;
    /** One estate in so many keeps all its targets. */
    private static final int TOGETHER = 8;

    private static final List<String> NAMES = List.of("production", "production", "kiosk", "staging");
    private static final JsonNode SOUND = SnapshotTree.of(Estate.snapshot());

    private final List<Change> changes = new ArrayList<>();
    private final Map<String, List<JsonNode>> values = new TreeMap<>();

    RandomEstates() throws IOException {
        changes.addAll(Changes.read("harmful-changes.txt"));
        changes.addAll(Changes.read("harmless-changes.txt"));
        collect(SOUND, "");
        for (Change change : changes) {
            JsonNode tree = SOUND.deepCopy();
            change.applyTo(tree);
            collect(tree, "");
        }
    }

    /**
     * Returns the tree of an estate with some changes of one target; changes that do not go together are left out.
     *
     * <p>The other targets are mostly left out too: few rules look at them, and all of them take their time.
     */
    JsonNode tree(SplittableRandom random) {
        JsonNode tree = SOUND.deepCopy();
        String target = "targets[" + NAMES.get(random.nextInt(NAMES.size())) + "]/";
        List<Change> possible = changes.stream()
                .filter(change -> change.place().path().startsWith(target))
                .toList();
        int wanted = random.nextInt(MOST_CHANGES + 1);
        for (int i = 0; i < wanted; i++) {
            JsonNode changed = tree.deepCopy();
            if (applied(possible.get(random.nextInt(possible.size())), changed)) {
                tree = changed;
            }
        }
        if (random.nextInt(TOGETHER) > 0) {
            ArrayNode targets = (ArrayNode) tree.get("targets");
            JsonNode only = new Place(target.substring(0, target.length() - 1)).in(tree);
            targets.removeAll().add(only);
        }
        return tree;
    }

    /**
     * Hides a fact or an item of a list.
     *
     * @param hidden the tree that is changed
     * @param other a tree that was equal; the fact gets another value there, and the list is without the item
     */
    String hide(JsonNode hidden, JsonNode other, SplittableRandom random) {
        List<String> places = new ArrayList<>();
        hideable(hidden, "", places);
        String place = places.get(random.nextInt(places.size()));
        ObjectNode node = (ObjectNode) hidden.at(place);
        ObjectNode twin = (ObjectNode) other.at(place);
        if (node.has("known")) {
            List<JsonNode> candidates = values.getOrDefault(shape(place), List.of(node.get("known")));
            twin.set("known", candidates.get(random.nextInt(candidates.size())).deepCopy());
        } else {
            ArrayNode items = (ArrayNode) node.get("items");
            if (!items.isEmpty()) {
                int index = random.nextInt(items.size());
                items.remove(index);
                ((ArrayNode) twin.get("items")).remove(index);
            }
        }
        SnapshotTree.hide(node, "ACCESS_DENIED");
        return place;
    }

    /** Brings everything that has no order into another one. */
    static void shuffle(JsonNode node, SplittableRandom random) {
        if (node.isObject() && node.has("items") && node.has("gaps")) {
            shuffle((ArrayNode) node.get("items"), random);
        }
        node.forEach(child -> shuffle(child, random));
    }

    private static void shuffle(ArrayNode list, SplittableRandom random) {
        List<JsonNode> items = new ArrayList<>();
        list.forEach(items::add);
        Collections.shuffle(items, new java.util.Random(random.nextLong()));
        list.removeAll();
        items.forEach(list::add);
    }

    private static boolean applied(Change change, JsonNode tree) {
        try {
            change.applyTo(tree);
            SnapshotTree.snapshot(tree);
            return true;
        } catch (IllegalArgumentException | SnapshotException e) {
            // Two changes of one place may exclude each other: the item that the second one means is gone.
            return false;
        }
    }

    private void collect(JsonNode node, String path) {
        if (node.isObject() && node.size() == 1 && node.has("known")) {
            List<JsonNode> known = values.computeIfAbsent(shape(path), shape -> new ArrayList<>());
            if (!known.contains(node.get("known"))) {
                known.add(node.get("known"));
            }
        }
        children(node, path).forEach((childPath, child) -> collect(child, childPath));
    }

    private static void hideable(JsonNode node, String path, List<String> places) {
        if (node.isObject() && (node.has("known") || (node.has("items") && node.has("gaps")))) {
            places.add(path);
        }
        children(node, path).forEach((childPath, child) -> hideable(child, childPath, places));
    }

    private static Map<String, JsonNode> children(JsonNode node, String path) {
        Map<String, JsonNode> children = new TreeMap<>();
        if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                children.put(path + "/" + i, node.get(i));
            }
        }
        node.properties().forEach(field -> children.put(path + "/" + escaped(field.getKey()), field.getValue()));
        return children;
    }

    private static String escaped(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }

    /** Returns the path without the numbers of items, which is the same for facts of one kind. */
    private static String shape(String path) {
        return path.replaceAll("/\\d+(?=/|$)", "/*");
    }
}
