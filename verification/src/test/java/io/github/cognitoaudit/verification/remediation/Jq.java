package io.github.cognitoaudit.verification.remediation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import net.thisptr.jackson.jq.BuiltinFunctionLoader;
import net.thisptr.jackson.jq.JsonQuery;
import net.thisptr.jackson.jq.Scope;
import net.thisptr.jackson.jq.Versions;

/** Filters JSON as {@code jq} 1.6 does, with {@code -r} and {@code --arg}. */
final class Jq implements Program {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Scope BUILT_IN = Scope.newEmptyScope();

    static {
        BuiltinFunctionLoader.getInstance().loadFunctions(Versions.JQ_1_6, BUILT_IN);
    }

    private final ObjectNode environment = JSON.createObjectNode();

    /**
     * Makes the program with variables of the environment.
     *
     * @param variables the values, by name
     */
    Jq(Map<String, String> variables) {
        variables.forEach(environment::put);
    }

    @Override
    public String run(List<String> arguments, String input) {
        Filter filter = Filter.of(arguments);
        Scope scope = Scope.newChildScope(BUILT_IN);
        scope.addFunction("env", 0, (caller, given, in, path, output, version) -> output.emit(environment, null));
        filter.values().forEach((name, value) -> scope.setValue(name, TextNode.valueOf(value)));
        List<JsonNode> results = new ArrayList<>();
        try {
            filter.query().apply(scope, JSON.readTree(input), results::add);
        } catch (JsonProcessingException e) {
            throw new Refused("jq: `" + arguments + "`: " + e.getMessage(), e);
        }
        return results.stream()
                .map(result -> (filter.raw() && result.isTextual() ? result.asText() : result.toString()) + "\n")
                .collect(Collectors.joining());
    }

    /**
     * Holds the arguments.
     *
     * @param query the filter
     * @param raw whether texts are written without their quotes
     * @param values what the variables of the filter stand for
     */
    record Filter(JsonQuery query, boolean raw, Map<String, String> values) {

        static Filter of(List<String> arguments) {
            boolean raw = false;
            Map<String, String> values = new LinkedHashMap<>();
            List<String> filters = new ArrayList<>();
            Iterator<String> rest = arguments.iterator();
            while (rest.hasNext()) {
                String argument = rest.next();
                switch (argument) {
                    case "-r" -> raw = true;
                    case "--arg" -> values.put(rest.next(), rest.next());
                    default -> filters.add(argument);
                }
            }
            if (filters.size() != 1) {
                throw new Refused("jq: expected one filter, found " + filters);
            }
            return new Filter(query(filters.get(0)), raw, values);
        }

        private static JsonQuery query(String filter) {
            try {
                return JsonQuery.compile(filter, Versions.JQ_1_6);
            } catch (JsonProcessingException e) {
                throw new Refused("jq: `" + filter + "`: " + e.getMessage(), e);
            }
        }
    }
}
