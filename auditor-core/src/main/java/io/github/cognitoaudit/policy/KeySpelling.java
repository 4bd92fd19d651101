package io.github.cognitoaudit.policy;

import io.github.cognitoaudit.policy.catalogue.Catalogue;
import io.github.cognitoaudit.policy.document.PolicyDocument;
import io.github.cognitoaudit.policy.document.Statement;
import io.github.cognitoaudit.policy.evaluate.RoleLayers;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Knows how policies spell condition keys, whose case does not count, so that answers spell them alike. */
public final class KeySpelling {

    private static final Pattern VARIABLE = Pattern.compile("\\$\\{([^},]+)");

    private final Map<String, String> spelled = new TreeMap<>();

    private KeySpelling() {}

    /** Collects the keys of documents. */
    public static KeySpelling of(Collection<PolicyDocument> documents) {
        KeySpelling spelling = new KeySpelling();
        for (PolicyDocument document : documents) {
            Matcher variable = VARIABLE.matcher(document.source());
            while (variable.find()) {
                spelling.add(variable.group(1).strip());
            }
            for (Statement statement : document.statements()) {
                statement.conditions().forEach(condition -> spelling.add(condition.key()));
            }
        }
        return spelling;
    }

    /** Collects the keys of the policies of roles. */
    public static KeySpelling of(RoleLayers... roles) {
        List<PolicyDocument> documents = new ArrayList<>();
        for (RoleLayers role : roles) {
            role.layers().forEach(layer -> documents.addAll(role.policies(layer)));
        }
        return of(documents);
    }

    private void add(String key) {
        spelled.put(key.toLowerCase(Locale.ROOT), key);
    }

    /** Returns the key as the policies spell it, else as the catalogue spells it at the action, else as it is. */
    public String of(String key, String action) {
        return Optional.ofNullable(spelled.get(key))
                .or(() -> Catalogue.shipped().action(action).stream()
                        .flatMap(known -> known.conditionKeys().stream())
                        .filter(key::equalsIgnoreCase)
                        .findFirst())
                .orElse(key);
    }
}
