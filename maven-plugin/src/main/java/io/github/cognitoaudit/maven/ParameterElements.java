package io.github.cognitoaudit.maven;

import io.github.cognitoaudit.config.document.Place;
import io.github.cognitoaudit.config.document.SettingElement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.codehaus.plexus.configuration.PlexusConfiguration;

/** Turns parameters of the POM and the command line into the elements that the configuration is read from. */
final class ParameterElements {

    private static final List<String> OF_THE_TARGET = List.of("auth0", "aws", "intent");

    private final Parameters parameters;
    private final String pom;

    /**
     * Creates the elements of some parameters.
     *
     * @param pom the POM as messages name it
     */
    ParameterElements(Parameters parameters, String pom) {
        this.parameters = parameters;
        this.pom = pom;
    }

    /** Tells whether the POM or the command line describes a target. */
    boolean describeTarget() {
        return !parameters.parts().isEmpty()
                || parameters.user().stringPropertyNames().stream().anyMatch(ParameterElements::isPart);
    }

    /** Returns a whole configuration with the single target under the name. */
    SettingElement configuration(String name) {
        List<SettingElement> target = new ArrayList<>();
        List<SettingElement> root = new ArrayList<>();
        root.add(leaf("version", "1", Place.of(pom)));
        for (SettingElement part : parts().children()) {
            (OF_THE_TARGET.contains(part.name()) ? target : root).add(part);
        }
        SettingElement only = new SettingElement(name, "", target, Place.of(pom));
        root.add(new SettingElement("targets", "", List.of(only), Place.of(pom)));
        return new SettingElement("", "", root, Place.of(pom));
    }

    /**
     * Returns the settings that take the place of a file's; empty when there are none.
     *
     * <p>The command line wins over the POM, although Maven has it the other way round: whoever types a threshold means it.
     */
    Optional<SettingElement> above() {
        SettingElement root = leaf("", "", Place.of(pom));
        for (Map.Entry<String, String> setting : new TreeMap<>(parameters.above()).entrySet()) {
            String name = setting.getKey().substring(setting.getKey().lastIndexOf('.') + 1);
            Optional<String> typed = Optional.ofNullable(parameters.user().getProperty(Parameters.PREFIX + name));
            Place place =
                    Place.of(typed.isPresent() ? "-D" + Parameters.PREFIX + name : pom + ", parameter `" + name + "`");
            root = with(root, List.of(setting.getKey().split("\\.")), typed.orElse(setting.getValue()), place);
        }
        return Optional.of(root).filter(element -> !element.children().isEmpty());
    }

    private SettingElement parts() {
        List<SettingElement> inPom = new ArrayList<>();
        for (String name : Parameters.PARTS) {
            Optional.ofNullable(parameters.parts().get(name))
                    .map(part -> element(name, part, name))
                    .ifPresent(inPom::add);
        }
        SettingElement root = new SettingElement("", "", inPom, Place.of(pom));
        for (String property : new TreeSet<>(parameters.user().stringPropertyNames())) {
            if (isPart(property)) {
                List<String> path =
                        List.of(property.substring(Parameters.PREFIX.length()).split("\\."));
                root = with(root, path, parameters.user().getProperty(property, ""), Place.of("-D" + property));
            }
        }
        return root;
    }

    private SettingElement element(String name, PlexusConfiguration part, String path) {
        List<SettingElement> children = new ArrayList<>();
        for (PlexusConfiguration child : part.getChildren()) {
            children.add(element(child.getName(), child, path + "." + child.getName()));
        }
        String text = Optional.ofNullable(part.getValue()).orElse("");
        return new SettingElement(
                name, children.isEmpty() ? text : "", children, Place.of(pom + ", parameter `" + path + "`"));
    }

    /** Puts a text at a path below the element, in the place of what is there. */
    private static SettingElement with(SettingElement element, List<String> path, String text, Place place) {
        if (path.isEmpty()) {
            return leaf(element.name(), text, place);
        }
        String name = path.get(0);
        List<SettingElement> children = new ArrayList<>(element.children());
        SettingElement earlier = children.stream()
                .filter(child -> child.name().equals(name))
                .findFirst()
                .orElseGet(() -> leaf(name, "", place));
        children.removeIf(child -> child.name().equals(name));
        children.add(with(earlier, path.subList(1, path.size()), text, place));
        return new SettingElement(element.name(), "", children, element.origin());
    }

    private static SettingElement leaf(String name, String text, Place place) {
        return new SettingElement(name, text, List.of(), place);
    }

    /** Tells whether a property of the command line describes a target. */
    static boolean isPart(String property) {
        return Parameters.PARTS.stream().anyMatch(part -> property.startsWith(Parameters.PREFIX + part + "."));
    }
}
