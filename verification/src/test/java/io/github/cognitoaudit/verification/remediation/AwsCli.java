package io.github.cognitoaudit.verification.remediation;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** Sends calls to IAM and Cognito as the AWS CLI does. */
final class AwsCli implements Program {

    private final Iam iam;
    private final CognitoIdentity cognito;

    AwsCli(Iam iam, CognitoIdentity cognito) {
        this.iam = iam;
        this.cognito = cognito;
    }

    @Override
    public String run(List<String> arguments, String input) {
        AwsCall call = AwsCall.of(arguments);
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
}
