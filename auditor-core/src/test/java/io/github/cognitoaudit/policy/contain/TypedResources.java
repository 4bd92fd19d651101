package io.github.cognitoaudit.policy.contain;

import io.github.cognitoaudit.policy.catalogue.Catalogue;
import io.github.cognitoaudit.policy.catalogue.Catalogue.Action;
import io.github.cognitoaudit.policy.laws.RequestText;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/** Tells whether a request names a resource of a type that its action has; others are never made. */
public final class TypedResources {

    private static final Map<String, List<Pattern>> FORMATS = new ConcurrentHashMap<>();

    private TypedResources() {}

    /** Tells whether the resource of the request is of a type that its action has. */
    public static boolean has(RequestText request) {
        return FORMATS.computeIfAbsent(request.action().toLowerCase(Locale.ROOT), TypedResources::formats).stream()
                .anyMatch(format -> format.matcher(request.resource()).matches());
    }

    private static List<Pattern> formats(String id) {
        Action action = Catalogue.shipped().action(id).orElseThrow();
        if (!action.supportsResources()) {
            return List.of(Pattern.compile("\\*"));
        }
        return action.resources().stream()
                .map(resource -> Pattern.compile(
                        resource.arnFormat()
                                .replace("${Partition}", "aws(-cn|-us-gov)?")
                                .replace("${Region}", "[^:]+")
                                .replace("${Account}", "[0-9]{12}")
                                .replaceAll("\\$\\{[^}]*}", ".+"),
                        Pattern.DOTALL))
                .toList();
    }
}
