package io.github.cognitoaudit.policy.catalogue;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.github.cognitoaudit.policy.catalogue.Catalogue.AccessLevel;
import io.github.cognitoaudit.policy.catalogue.Catalogue.Action;
import io.github.cognitoaudit.policy.catalogue.Catalogue.ActionResource;
import io.github.cognitoaudit.policy.catalogue.Catalogue.Provenance;
import io.github.cognitoaudit.policy.catalogue.Catalogue.Service;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;

/** Reads the compact catalogue; {@code tools/catalogue/README.md} tells its layout. */
final class CatalogueReader {

    private static final Map<String, AccessLevel> LEVELS = Map.of(
            "L", AccessLevel.LIST,
            "R", AccessLevel.READ,
            "W", AccessLevel.WRITE,
            "T", AccessLevel.TAGGING,
            "P", AccessLevel.PERMISSIONS_MANAGEMENT);

    private static final Comparator<ActionResource> MAIN_FIRST = Comparator.comparing(ActionResource::required)
            .reversed()
            .thenComparing(resource -> resource.arnFormat().length())
            .thenComparing(ActionResource::type);

    private final Set<String> corrections;
    private final Set<String> correctedServices;

    private CatalogueReader(Set<String> corrections) {
        this.corrections = corrections;
        this.correctedServices = corrections.stream()
                .map(action -> action.substring(0, action.indexOf(':')))
                .collect(Collectors.toUnmodifiableSet());
    }

    static Catalogue readShipped() {
        try {
            Properties about = new Properties();
            try (InputStream stream = resource("iam-catalogue.properties")) {
                about.load(stream);
            }
            Provenance provenance = new Provenance(
                    about.getProperty("source"),
                    about.getProperty("version"),
                    about.getProperty("date"),
                    about.getProperty("licence"));
            try (InputStream stream = new GZIPInputStream(resource("iam-catalogue.json.gz"), 1 << 15);
                    JsonParser json = new JsonFactory().createParser(stream)) {
                return read(provenance, corrections(), json);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the shipped catalogue of IAM actions can not be read", e);
        }
    }

    /** Reads a catalogue; the actions of the corrections, in lower case, are permissions management whatever it says. */
    static Catalogue read(Provenance provenance, Set<String> corrections, JsonParser json) throws IOException {
        CatalogueReader reader = new CatalogueReader(corrections);
        TreeMap<String, Service> services = new TreeMap<>();
        expect(json, JsonToken.START_OBJECT);
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String prefix = json.currentName();
            services.put(prefix, reader.service(prefix, json));
        }
        return new Catalogue(provenance, services);
    }

    /** Returns the actions that our own list calls permissions management, in lower case. */
    static Set<String> corrections() throws IOException {
        try (InputStream stream = resource("access-level-corrections.txt")) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.strip().toLowerCase(Locale.ROOT))
                    .collect(Collectors.toUnmodifiableSet());
        }
    }

    private Service service(String prefix, JsonParser json) throws IOException {
        String title = prefix;
        List<List<String>> types = List.of();
        List<List<String>> keys = List.of();
        List<Action> actions = new ArrayList<>();
        expect(json, JsonToken.START_OBJECT);
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            switch (json.currentName()) {
                case "n" -> title = text(json);
                case "r" -> types = pairs(json);
                case "k" -> keys = pairs(json);
                case "a" -> {
                    expect(json, JsonToken.START_ARRAY);
                    while (json.nextToken() == JsonToken.START_ARRAY) {
                        row(prefix, types, keys, json, actions);
                    }
                }
                default -> throw unexpected(json);
            }
        }
        return new Service(prefix, title, actions);
    }

    private void row(
            String prefix, List<List<String>> types, List<List<String>> keys, JsonParser json, List<Action> actions)
            throws IOException {
        AccessLevel level = LEVELS.get(text(json));
        if (level == null) {
            throw unexpected(json);
        }
        List<ActionResource> resources = new ArrayList<>();
        for (int place : places(json)) {
            List<String> type = types.get(Math.abs(place) - 1);
            resources.add(new ActionResource(type.get(0), type.get(1), place < 0));
        }
        List<String> conditionKeys = new ArrayList<>();
        for (int place : places(json)) {
            conditionKeys.add(keys.get(place).get(0));
        }
        resources.sort(MAIN_FIRST);
        List<ActionResource> sharedResources = List.copyOf(resources);
        List<String> sharedKeys = List.copyOf(conditionKeys);
        for (String name : text(json).split(" ", -1)) {
            actions.add(new Action(prefix, name, corrected(prefix, name, level), sharedResources, sharedKeys));
        }
        expect(json, JsonToken.END_ARRAY);
    }

    private AccessLevel corrected(String prefix, String name, AccessLevel level) {
        return correctedServices.contains(prefix)
                        && corrections.contains((prefix + ":" + name).toLowerCase(Locale.ROOT))
                ? AccessLevel.PERMISSIONS_MANAGEMENT
                : level;
    }

    private static List<List<String>> pairs(JsonParser json) throws IOException {
        List<List<String>> pairs = new ArrayList<>();
        expect(json, JsonToken.START_ARRAY);
        while (json.nextToken() == JsonToken.START_ARRAY) {
            pairs.add(List.of(text(json), text(json)));
            expect(json, JsonToken.END_ARRAY);
        }
        return pairs;
    }

    private static List<Integer> places(JsonParser json) throws IOException {
        List<Integer> places = new ArrayList<>();
        expect(json, JsonToken.START_ARRAY);
        while (json.nextToken() == JsonToken.VALUE_NUMBER_INT) {
            places.add(json.getIntValue());
        }
        return places;
    }

    private static String text(JsonParser json) throws IOException {
        expect(json, JsonToken.VALUE_STRING);
        return json.getText();
    }

    private static void expect(JsonParser json, JsonToken token) throws IOException {
        if (json.nextToken() != token) {
            throw unexpected(json);
        }
    }

    private static IOException unexpected(JsonParser json) {
        return new IOException("expected the layout of tools/catalogue, found something else at "
                + json.currentLocation().offsetDescription());
    }

    static InputStream resource(String name) throws IOException {
        InputStream stream = CatalogueReader.class.getResourceAsStream(name);
        if (stream == null) {
            throw new IOException("expected the resource `" + name + "` beside the policy classes, found none");
        }
        return stream;
    }
}
