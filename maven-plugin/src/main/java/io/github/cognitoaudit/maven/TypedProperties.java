package io.github.cognitoaudit.maven;

import io.github.cognitoaudit.config.document.NearestWord;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.descriptor.Parameter;

/**
 * Finds properties on the command line that look like ours and are none: Maven passes over them in silence, and a misspelt threshold
 * would change nothing.
 *
 * @param user the properties of the command line
 */
record TypedProperties(Properties user) {

    /** Build scripts use it for the version of the plugin. */
    private static final String VERSION = Parameters.PREFIX + "version";

    /** Returns a warning for each property that no goal of the plugin knows. */
    List<String> unknown(MojoExecution execution) {
        return unknown(execution.getMojoDescriptor().getPluginDescriptor().getMojos().stream()
                .flatMap(mojo -> mojo.getParameters().stream())
                .map(Parameter::getExpression)
                .filter(Objects::nonNull)
                .map(expression -> expression.replaceAll("[${}]", ""))
                .filter(property -> property.startsWith(Parameters.PREFIX))
                .collect(Collectors.toSet()));
    }

    /** Returns a warning for each property that is not known. */
    List<String> unknown(Set<String> known) {
        return new TreeSet<>(user.stringPropertyNames())
                .stream()
                        .filter(property -> property.startsWith(Parameters.PREFIX))
                        .filter(property -> !known.contains(property) && !property.equals(VERSION))
                        .filter(property -> !ParameterElements.isPart(property))
                        .map(property -> "unknown property -D" + property + " does nothing" + hint(property, known))
                        .toList();
    }

    /** The common beginning would make every property near to every other, so it is left out of the comparison. */
    private static String hint(String property, Set<String> known) {
        return NearestWord.to(
                        withoutPrefix(property),
                        known.stream().map(TypedProperties::withoutPrefix).toList())
                .stream()
                .findFirst()
                .map(nearest -> "; did you mean -D" + Parameters.PREFIX + nearest + "?")
                .orElse("");
    }

    private static String withoutPrefix(String property) {
        return property.substring(Parameters.PREFIX.length());
    }
}
