package io.github.cognitoaudit.config;

import io.github.cognitoaudit.config.document.ConfigurationDocument;
import io.github.cognitoaudit.config.document.ConfigurationError;
import io.github.cognitoaudit.config.document.ConfigurationException;
import io.github.cognitoaudit.config.document.ConfigurationSchema;
import io.github.cognitoaudit.config.document.ElementDocument;
import io.github.cognitoaudit.config.document.SettingElement;
import io.github.cognitoaudit.config.document.YamlDocument;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Reads what to audit and what the team intends, from {@code cognito-audit.yaml} or from elements that say the same.
 *
 * <p>Nothing is passed over: a key that is not known, a value of the wrong form and a file that is not there are errors, and all
 * errors come at once.
 */
public final class ConfigurationReader {

    private final Set<String> ruleIds;
    private final ConfigurationSchema schema;

    /**
     * Creates a reader.
     *
     * @param ruleIds the ids of the rules that {@code rules:} may name
     */
    public ConfigurationReader(Set<String> ruleIds) {
        this.ruleIds = Set.copyOf(ruleIds);
        this.schema = ConfigurationSchema.published();
    }

    /**
     * Reads a file; paths in it are relative to it.
     *
     * @param file the YAML file
     * @param above settings that take the place of the file's, as one element with {@code gate} and so on; empty for none
     * @throws ConfigurationException when the file is missing or anything in it is wrong
     */
    public Configuration read(Path file, Optional<SettingElement> above) throws ConfigurationException {
        ConfigurationDocument document = YamlDocument.read(file.toString(), SettingsFile.text(file));
        Path folder = file.toAbsolutePath().normalize().getParent();
        return read(document, above, folder == null ? file.toAbsolutePath() : folder);
    }

    /**
     * Reads elements that hold the same as a file.
     *
     * @param root the element with {@code version}, {@code targets} and so on
     * @param folder what paths in it are relative to
     * @param above settings that take the place of those; empty for none
     * @throws ConfigurationException when anything in it is wrong
     */
    public Configuration read(SettingElement root, Path folder, Optional<SettingElement> above)
            throws ConfigurationException {
        return read(ElementDocument.read(schema, root), above, folder);
    }

    private Configuration read(ConfigurationDocument below, Optional<SettingElement> above, Path folder)
            throws ConfigurationException {
        ConfigurationDocument document =
                above.isPresent() ? ElementDocument.overlay(schema, below, above.get()) : below;
        List<ConfigurationError> errors = new ArrayList<>(schema.errorsOf(document));
        DeclaredPolicies policies = DeclaredPolicies.read(document, folder);
        errors.addAll(policies.errors());
        errors.addAll(new ConfigurationCheck(document, folder, ruleIds).errors());
        if (!errors.isEmpty()) {
            throw new ConfigurationException(errors);
        }
        return new ConfigurationBinder(document, folder, policies).configuration();
    }
}
