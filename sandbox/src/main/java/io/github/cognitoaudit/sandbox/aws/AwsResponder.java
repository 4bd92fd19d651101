package io.github.cognitoaudit.sandbox.aws;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.github.cognitoaudit.sandbox.scenario.Account;
import io.github.cognitoaudit.sandbox.scenario.Credentials;
import io.github.cognitoaudit.sandbox.scenario.Ids;
import io.github.cognitoaudit.sandbox.wire.Answer;
import io.github.cognitoaudit.sandbox.wire.Call;
import io.github.cognitoaudit.sandbox.wire.Disturbances;
import io.github.cognitoaudit.sandbox.wire.Operation;
import io.github.cognitoaudit.sandbox.wire.Request;
import io.github.cognitoaudit.sandbox.wire.Responder;
import io.github.cognitoaudit.sandbox.wire.Service;
import java.time.Duration;
import java.util.Optional;

/** Plays an AWS account: IAM and STS by the Query protocol, Cognito Identity by JSON 1.1, told apart by the request itself. */
public final class AwsResponder implements Responder {

    private static final String TARGET = "AWSCognitoIdentityService.";

    private volatile Account account;
    private final LastAccessJobs jobs = new LastAccessJobs();
    private final Disturbances disturbances;

    /** Creates an account. */
    public AwsResponder(Account account, Disturbances disturbances) {
        this.account = account;
        this.disturbances = disturbances;
    }

    /** Plays another state of the account from now on. */
    public void become(Account other) {
        account = other;
    }

    @Override
    public Operation identify(Request request) {
        Optional<String> target = request.header("x-amz-target");
        if (target.isPresent()) {
            String name = target.get().startsWith(TARGET) ? target.get().substring(TARGET.length()) : target.get();
            return operation(Service.COGNITO_IDENTITY, "cognito-identity", name);
        }
        String action = request.form().getOrDefault("Action", "");
        return isSts(request) ? operation(Service.STS, "sts", action) : operation(Service.IAM, "iam", action);
    }

    @Override
    public Answer answer(Call call, Request request) {
        Optional<Signature> signature = Signature.of(request);
        if (signature.isEmpty()) {
            return error(call.service(), 403, "MissingAuthenticationToken", "Request is missing Authentication Token");
        }
        if (!signature.get().accessKeyId().equals(Credentials.AWS_ACCESS_KEY_ID)) {
            return error(
                    call.service(),
                    403,
                    call.service() == Service.COGNITO_IDENTITY ? "UnrecognizedClientException" : "InvalidClientTokenId",
                    "The security token included in the request is invalid.");
        }
        return switch (call.service()) {
            case STS -> callerIdentity();
            case COGNITO_IDENTITY ->
                new CognitoAnswers(account, disturbances)
                        .answer(call, request, signature.get().region());
            default -> new IamAnswers(account, jobs, disturbances).answer(call, request);
        };
    }

    @Override
    public Answer empty(Call call) {
        if (call.service() == Service.COGNITO_IDENTITY) {
            return CognitoAnswers.result(JsonNodeFactory.instance.objectNode());
        }
        String action = call.operation().substring(call.operation().indexOf(':') + 1);
        return protocol(call.service()).result(action, "");
    }

    @Override
    public Answer refusal(Operation operation, boolean byPolicy) {
        String message = "User: " + callerArn() + " is not authorized to perform: " + operation.name()
                + " because no identity-based policy allows the " + operation.name() + " action";
        if (operation.service() == Service.COGNITO_IDENTITY) {
            String type = byPolicy ? "AccessDeniedException" : "NotAuthorizedException";
            return CognitoAnswers.error(400, type, message);
        }
        return protocol(operation.service()).error(403, "AccessDenied", message);
    }

    @Override
    public Answer serverError(Operation operation) {
        String code = operation.service() == Service.COGNITO_IDENTITY ? "InternalErrorException" : "ServiceFailure";
        return error(operation.service(), 500, code, "An unexpected error occurred.");
    }

    @Override
    public Answer throttled(Operation operation, Duration retryAfter) {
        return operation.service() == Service.COGNITO_IDENTITY
                ? CognitoAnswers.error(429, "TooManyRequestsException", "Rate exceeded")
                : protocol(operation.service()).error(400, "Throttling", "Rate exceeded");
    }

    @Override
    public Answer unknown(Operation operation) {
        return operation.service() == Service.COGNITO_IDENTITY
                ? CognitoAnswers.error(400, "UnknownOperationException", operation.name())
                : protocol(operation.service())
                        .error(400, "InvalidAction", "Could not find operation " + operation.name());
    }

    private static Operation operation(Service service, String prefix, String action) {
        boolean read = action.isEmpty() || action.matches("(List|Get|Describe|Lookup|Simulate|Generate).*");
        return Operation.of(service, prefix + ":" + action, read);
    }

    private static boolean isSts(Request request) {
        return Signature.of(request)
                .map(signature -> signature.service().equals("sts"))
                .orElseGet(() -> request.form().getOrDefault("Version", "").equals("2011-06-15"));
    }

    private Answer callerIdentity() {
        return QueryProtocol.STS.result(
                "GetCallerIdentity",
                Xml.text("Arn", callerArn())
                        + Xml.text("UserId", Ids.iam("AROA", "cognito-audit") + ":audit")
                        + Xml.text("Account", account.id()));
    }

    private String callerArn() {
        return "arn:aws:sts::" + account.id() + ":assumed-role/cognito-audit/audit";
    }

    private static Answer error(Service service, int status, String code, String message) {
        return service == Service.COGNITO_IDENTITY
                ? CognitoAnswers.error(status, code, message)
                : protocol(service).error(status, code, message);
    }

    private static QueryProtocol protocol(Service service) {
        return service == Service.STS ? QueryProtocol.STS : QueryProtocol.IAM;
    }
}
