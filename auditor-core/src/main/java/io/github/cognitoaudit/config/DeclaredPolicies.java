package io.github.cognitoaudit.config;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import io.github.cognitoaudit.config.document.ConfigurationDocument;
import io.github.cognitoaudit.config.document.ConfigurationError;
import io.github.cognitoaudit.policy.document.PolicyDocument;
import io.github.cognitoaudit.policy.document.PolicySyntaxException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Holds the policy documents that targets declare as ceilings.
 *
 * @param texts the text by the name that the configuration gives
 * @param errors the files that are missing or hold no policy
 */
record DeclaredPolicies(Map<String, String> texts, List<ConfigurationError> errors) {

    private static final long LARGEST_FILE = 1 << 20;

    /** Copies the collections. */
    DeclaredPolicies {
        texts = Map.copyOf(texts);
        errors = List.copyOf(errors);
    }

    /** Reads every ceiling that the document names, relative to the folder. */
    static DeclaredPolicies read(ConfigurationDocument document, Path folder) {
        Map<String, String> texts = new HashMap<>();
        List<ConfigurationError> errors = new ArrayList<>();
        JsonPointer targets = JsonPointer.compile("/targets");
        document.at(targets).properties().forEach(target -> {
            for (String key : List.of("ceiling", "guestCeiling")) {
                JsonPointer at = targets.appendProperty(target.getKey())
                        .appendProperty("intent")
                        .appendProperty(key);
                JsonNode name = document.at(at);
                if (name.isTextual() && !name.asText().isEmpty()) {
                    problem(name.asText(), folder, texts)
                            .map(problem -> new ConfigurationError(
                                    document.valueAt(at), "`" + ConfigurationDocument.path(at) + "`: " + problem))
                            .ifPresent(errors::add);
                }
            }
        });
        return new DeclaredPolicies(texts, errors);
    }

    /** Returns the text of the file that goes by this name. */
    Optional<String> text(JsonNode name) {
        return Optional.ofNullable(texts.get(name.asText()));
    }

    private static Optional<String> problem(String name, Path folder, Map<String, String> texts) {
        try {
            Path file = folder.resolve(name);
            if (Files.size(file) > LARGEST_FILE) {
                return Optional.of("expected a file of at most " + LARGEST_FILE + " bytes, found a longer one");
            }
            String text = Files.readString(file);
            PolicyDocument.parse(text);
            texts.put(name, text);
            return Optional.empty();
        } catch (NoSuchFileException | InvalidPathException e) {
            return Optional.of(
                    "expected a file, found none at `" + name + "` (paths are relative to the configuration)");
        } catch (IOException e) {
            return Optional.of("`" + name + "` can not be read: " + e.getMessage());
        } catch (PolicySyntaxException e) {
            return Optional.of("`" + name + "` is no policy document: " + e.getMessage());
        }
    }
}
