package io.github.cognitoaudit.verification.remediation;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Sends calls to the Management API as {@code auth0 api METHOD PATH} does (auth0.github.io/auth0-cli/auth0_api.html). */
final class Auth0Cli implements Program {

    private static final Set<String> METHODS = Set.of("get", "post", "patch", "put", "delete");

    private final ManagementApi api;
    private final String tenant;

    /**
     * Makes the program.
     *
     * @param api the API
     * @param tenant the domain of the tenant that the user is logged in to
     */
    Auth0Cli(ManagementApi api, String tenant) {
        this.api = api;
        this.tenant = tenant;
    }

    @Override
    public String run(List<String> arguments, String input) {
        Call call = Call.of(arguments);
        call.tenant().ifPresent(this::mustBe);
        JsonNode body = Json.of(call.data().orElse("{}"));
        return api.answer(call.method() + " " + call.path(), body) + "\n";
    }

    private void mustBe(String domain) {
        if (!domain.equals(tenant)) {
            throw new Refused("auth0: the user is not logged in to tenant `" + domain + "`, but to `" + tenant + "`");
        }
    }

    /**
     * Holds the arguments.
     *
     * @param method the method, lower case
     * @param path the path below {@code /api/v2/}
     * @param data the body; empty where there is none
     * @param tenant the tenant that must be the one; empty where none is named
     */
    record Call(String method, String path, Optional<String> data, Optional<String> tenant) {

        static Call of(List<String> arguments) {
            List<String> words = new ArrayList<>();
            Optional<String> data = Optional.empty();
            Optional<String> tenant = Optional.empty();
            Iterator<String> rest = arguments.iterator();
            while (rest.hasNext()) {
                String argument = rest.next();
                switch (argument) {
                    case "--data" -> data = Optional.of(rest.next());
                    case "--tenant" -> tenant = Optional.of(rest.next());
                    default -> words.add(argument);
                }
            }
            if (words.size() != 3 || !words.get(0).equals("api") || !METHODS.contains(words.get(1))) {
                throw new Refused("auth0: expected `api METHOD PATH`, found " + words);
            }
            return new Call(words.get(1), words.get(2), data, tenant);
        }
    }
}
