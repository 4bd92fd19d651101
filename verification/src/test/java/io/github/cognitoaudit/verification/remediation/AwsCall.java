package io.github.cognitoaudit.verification.remediation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Holds a call of the AWS CLI.
 *
 * @param operation the service and the operation
 * @param options the values of each option, by its name without the dashes
 */
record AwsCall(String operation, Map<String, List<String>> options) {

    AwsCall {
        options = Map.copyOf(options);
    }

    /**
     * Reads the arguments of the AWS CLI, version 2.
     *
     * @throws Refused if there is no such operation, or it does not take the options, or needs others
     */
    static AwsCall of(List<String> arguments) {
        if (arguments.size() < 2) {
            throw new Refused("aws: expected a service and an operation, found " + arguments);
        }
        String operation = arguments.get(0) + " " + arguments.get(1);
        Map<String, List<String>> options = new LinkedHashMap<>();
        String name = "";
        for (String argument : arguments.subList(2, arguments.size())) {
            if (argument.startsWith("--")) {
                name = argument.substring(2);
                if (options.put(name, List.of()) != null) {
                    throw new Refused("aws " + operation + ": `--" + name + "` is given twice");
                }
            } else if (name.isEmpty()) {
                throw new Refused("aws " + operation + ": unknown argument `" + argument + "`");
            } else {
                options.merge(name, List.of(argument), AwsCall::both);
            }
        }
        AwsOptions.of(operation).check(options);
        return new AwsCall(operation, options);
    }

    /** Returns the one value of an option. */
    String value(String option) {
        List<String> values = values(option);
        if (values.size() != 1) {
            throw new Refused("aws " + operation + ": expected one value of `--" + option + "`, found " + values);
        }
        return values.get(0);
    }

    List<String> values(String option) {
        return options.getOrDefault(option, List.of());
    }

    boolean has(String option) {
        return options.containsKey(option);
    }

    Optional<String> optional(String option) {
        return has(option) ? Optional.of(value(option)) : Optional.empty();
    }

    private static List<String> both(List<String> before, List<String> more) {
        List<String> all = new ArrayList<>(before);
        all.addAll(more);
        return List.copyOf(all);
    }
}
