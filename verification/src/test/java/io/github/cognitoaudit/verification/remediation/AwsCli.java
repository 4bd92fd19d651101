package io.github.cognitoaudit.verification.remediation;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.function.UnaryOperator;

/** Sends calls to IAM and Cognito as the AWS CLI does. */
final class AwsCli implements Program {

    private static final String FILE = "file://";

    private final Iam iam;
    private final CognitoIdentity cognito;
    private final UnaryOperator<String> file;

    AwsCli(Iam iam, CognitoIdentity cognito, UnaryOperator<String> file) {
        this.iam = iam;
        this.cognito = cognito;
        this.file = file;
    }

    @Override
    public String run(List<String> arguments, String input) {
        AwsCall call = AwsCall.of(arguments.stream().map(this::loaded).toList());
        JsonNode answer = call.operation().startsWith("iam ") ? iam.answer(call) : cognito.answer(call);
        for (String step :
                call.optional("query").map(path -> path.split("\\.", -1)).orElse(new String[0])) {
            answer = answer.path(step);
        }
        if (answer.isMissingNode()) {
            throw new Refused("aws " + call.operation() + ": the answer has no `" + call.value("query") + "`");
        }
        return call.optional("output").filter("text"::equals).isPresent() ? answer.asText() + "\n" : answer + "\n";
    }

    /** A value that begins with {@code file://} stands for what the file holds, as with every option of the AWS CLI. */
    private String loaded(String argument) {
        return argument.startsWith(FILE) ? file.apply(argument.substring(FILE.length())) : argument;
    }
}
