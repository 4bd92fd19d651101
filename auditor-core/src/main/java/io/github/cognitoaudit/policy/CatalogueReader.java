package io.github.cognitoaudit.policy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.cognitoaudit.policy.Catalogue.AccessLevel;
import io.github.cognitoaudit.policy.Catalogue.Action;
import io.github.cognitoaudit.policy.Catalogue.ActionResource;
import io.github.cognitoaudit.policy.Catalogue.Provenance;
import io.github.cognitoaudit.policy.Catalogue.Service;
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

    private final Set<String> handingOutPermissions;

    private CatalogueReader(Set<String> handingOutPermissions) {
        this.handingOutPermissions = handingOutPermissions;
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
            try (InputStream stream = new GZIPInputStream(resource("iam-catalogue.json.gz"), 1 << 15)) {
                JsonNode services = new JsonMapper().readTree(stream);
                return new CatalogueReader(corrections()).read(provenance, services);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the shipped catalogue of IAM actions can not be read", e);
        }
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

    private Catalogue read(Provenance provenance, JsonNode services) {
        TreeMap<String, Service> read = new TreeMap<>();
        for (Map.Entry<String, JsonNode> entry : services.properties()) {
            read.put(entry.getKey(), service(entry.getKey(), entry.getValue()));
        }
        return new Catalogue(provenance, read);
    }

    private Service service(String prefix, JsonNode service) {
        List<Action> actions = new ArrayList<>();
        for (JsonNode row : service.path("a")) {
            List<ActionResource> resources = new ArrayList<>();
            for (JsonNode place : row.path(1)) {
                JsonNode type = service.path("r").path(Math.abs(place.intValue()) - 1);
                resources.add(new ActionResource(
                        type.path(0).textValue(), type.path(1).textValue(), place.intValue() < 0));
            }
            List<String> keys = new ArrayList<>();
            for (JsonNode place : row.path(2)) {
                keys.add(service.path("k").path(place.intValue()).path(0).textValue());
            }
            for (String name : row.path(3).textValue().split(" ", -1)) {
                actions.add(
                        new Action(prefix, name, level(prefix, name, row.path(0).textValue()), resources, keys));
            }
        }
        actions.sort(Comparator.comparing(Action::name));
        return new Service(prefix, service.path("n").textValue(), actions);
    }

    private AccessLevel level(String prefix, String name, String letter) {
        if (handingOutPermissions.contains((prefix + ":" + name).toLowerCase(Locale.ROOT))) {
            return AccessLevel.PERMISSIONS_MANAGEMENT;
        }
        AccessLevel level = LEVELS.get(letter);
        if (level == null) {
            throw new IllegalStateException("expected an access level of the catalogue, found `" + letter + "`");
        }
        return level;
    }

    private static InputStream resource(String name) throws IOException {
        InputStream stream = CatalogueReader.class.getResourceAsStream(name);
        if (stream == null) {
            throw new IOException("expected the resource `" + name + "` beside the policy classes, found none");
        }
        return stream;
    }
}
