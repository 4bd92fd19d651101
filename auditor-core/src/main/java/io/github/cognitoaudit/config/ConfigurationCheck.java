package io.github.cognitoaudit.config;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import io.github.cognitoaudit.config.document.ConfigurationDocument;
import io.github.cognitoaudit.config.document.ConfigurationError;
import io.github.cognitoaudit.config.document.NearestWord;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Checks what a schema can not say: addresses, files, rule ids and settings that need each other; passes over what the schema refuses. */
final class ConfigurationCheck {

    private static final Pattern LOOPBACK = Pattern.compile("localhost|127(\\.\\d{1,3}){3}|\\[::1]");

    private final ConfigurationDocument document;
    private final Path folder;
    private final Set<String> ruleIds;
    private final List<ConfigurationError> errors = new ArrayList<>();

    ConfigurationCheck(ConfigurationDocument document, Path folder, Set<String> ruleIds) {
        this.document = document;
        this.folder = folder;
        this.ruleIds = new TreeSet<>(ruleIds);
    }

    List<ConfigurationError> errors() {
        errors.clear();
        JsonPointer targets = JsonPointer.compile("/targets");
        for (String name : names(targets)) {
            JsonPointer target = targets.appendProperty(name);
            checkAuth0(target.appendProperty("auth0"));
            checkAws(target.appendProperty("aws"));
        }
        checkFile(JsonPointer.compile("/tls/issuerCa"));
        checkFile(JsonPointer.compile("/tls/interceptingCa"));
        checkRules(JsonPointer.compile("/rules"));
        return List.copyOf(errors);
    }

    private void checkAuth0(JsonPointer auth0) {
        checkUrl(auth0.appendProperty("managementUrl"));
        JsonPointer connectTo = auth0.appendProperty("issuerConnectTo");
        String address = document.at(connectTo).asText();
        int colon = address.lastIndexOf(':');
        if (colon > 0 && address.substring(colon + 1).matches("\\d{1,5}")) {
            int port = Integer.parseInt(address.substring(colon + 1));
            if (port < 1 || port > 65535) {
                refuse(connectTo, "expected a port from 1 to 65535; found `" + port + "`");
            }
        }
    }

    private void checkAws(JsonPointer aws) {
        JsonPointer endpoints = aws.appendProperty("endpoints");
        names(endpoints).forEach(name -> checkUrl(endpoints.appendProperty(name)));
        checkExternalId(aws);
        checkPoolRegions(aws);
    }

    private void checkExternalId(JsonPointer aws) {
        JsonPointer externalId = aws.appendProperty("externalId");
        JsonNode role = document.at(aws.appendProperty("assumeRole"));
        if (!document.at(externalId).isMissingNode() && role.isMissingNode()) {
            refuse(externalId, "expected `assumeRole` beside it, since only taking a role needs it; found none");
        }
        if (!document.at(externalId).isMissingNode() && role.has("externalId")) {
            refuse(externalId, "expected one external id; found a second one in `assumeRole`");
        }
    }

    private void checkPoolRegions(JsonPointer aws) {
        Set<String> regions = new TreeSet<>();
        JsonNode region = document.at(aws.appendProperty("region"));
        region.forEach(one -> regions.add(one.asText()));
        if (region.isTextual()) {
            regions.add(region.asText());
        }
        if (regions.isEmpty() || regions.contains("all")) {
            return;
        }
        JsonPointer pools = aws.appendProperty("identityPools");
        for (int index = 0; index < document.at(pools).size(); index++) {
            JsonPointer at = pools.appendIndex(index);
            String pool = document.at(at).asText();
            int colon = pool.indexOf(':');
            if (colon > 0 && !regions.contains(pool.substring(0, colon))) {
                refuse(
                        at,
                        "expected a pool in one of the regions of `aws.region` (`" + String.join("`, `", regions)
                                + "`); found `" + pool + "`");
            }
        }
    }

    private void checkUrl(JsonPointer at) {
        String url = document.at(at).asText();
        if (!url.matches("https?://[^\\s@]+")) {
            return;
        }
        try {
            URI address = new URI(url);
            Optional<String> host = Optional.ofNullable(address.getHost());
            if (host.isEmpty()) {
                refuse(at, "expected a URL with a host; found `" + url + "`");
            } else if ("http".equals(address.getScheme())
                    && !LOOPBACK.matcher(host.get()).matches()) {
                refuse(at, "expected https, since plain http is for loopback addresses only; found `" + url + "`");
            }
        } catch (URISyntaxException e) {
            refuse(at, "expected a URL; found `" + url + "`");
        }
    }

    private void checkFile(JsonPointer at) {
        String name = document.at(at).asText();
        if (!name.isEmpty() && !isFile(name)) {
            refuse(at, "expected a file, found none at `" + name + "` (paths are relative to the configuration)");
        }
    }

    private boolean isFile(String name) {
        try {
            return Files.isRegularFile(folder.resolve(name));
        } catch (InvalidPathException e) {
            return false;
        }
    }

    private void checkRules(JsonPointer rules) {
        for (String id : names(rules)) {
            if (!ruleIds.contains(id)) {
                JsonPointer at = rules.appendProperty(id);
                errors.add(new ConfigurationError(
                        document.keyAt(at),
                        "`rules`: there is no rule `" + id + "`"
                                + NearestWord.to(id, ruleIds).stream()
                                        .findFirst()
                                        .map(nearest -> "; did you mean `" + nearest + "`?")
                                        .orElse("")));
            }
        }
    }

    private List<String> names(JsonPointer at) {
        List<String> names = new ArrayList<>();
        document.at(at).fieldNames().forEachRemaining(names::add);
        return names;
    }

    private void refuse(JsonPointer at, String message) {
        errors.add(
                new ConfigurationError(document.valueAt(at), "`" + ConfigurationDocument.path(at) + "`: " + message));
    }
}
