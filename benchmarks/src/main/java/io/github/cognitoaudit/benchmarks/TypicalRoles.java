package io.github.cognitoaudit.benchmarks;

import static io.github.cognitoaudit.benchmarks.PolicyJson.allow;
import static io.github.cognitoaudit.benchmarks.PolicyJson.deny;
import static io.github.cognitoaudit.benchmarks.PolicyJson.role;
import static io.github.cognitoaudit.benchmarks.PolicyJson.statement;

import io.github.cognitoaudit.policy.evaluate.RoleLayers;
import java.util.List;

/** Holds twelve policies as the roles of identity pools have them, from the narrow to the careless. */
final class TypicalRoles {

    private static final String SUB = "${cognito-identity.amazonaws.com:sub}";
    private static final String HERE = ":eu-west-1:111122223333:";

    private TypicalRoles() {}

    static List<RoleLayers> all() {
        return List.of(
                ownFolder(),
                ownItems(),
                role(allow("mobileanalytics:PutEvents cognito-sync:* cognito-identity:*", "*")),
                ownSyncAndThing(),
                restApi(),
                ownKeyContext(),
                folderWithSecret(),
                ofCompanyNetwork(),
                managedReadOnly(),
                role(statement("Allow", "NotAction", "iam:* organizations:* account:*", "Resource", "*", "")),
                role(allow("s3:*", "*")),
                role(allow("*", "*")));
    }

    private static RoleLayers ownFolder() {
        return role(
                allow("s3:GetObject s3:PutObject s3:DeleteObject", "arn:aws:s3:::app/" + SUB + "/*"),
                allow("s3:ListBucket", "arn:aws:s3:::app", "'StringLike':{'s3:prefix':['" + SUB + "/*']}"));
    }

    private static RoleLayers ownItems() {
        return role(allow(
                "dynamodb:GetItem dynamodb:PutItem dynamodb:Query dynamodb:UpdateItem",
                "arn:aws:dynamodb" + HERE + "table/users",
                "'ForAllValues:StringEquals':{'dynamodb:LeadingKeys':['" + SUB + "']}"));
    }

    private static RoleLayers ownSyncAndThing() {
        return role(
                allow("cognito-sync:*", "arn:aws:cognito-sync" + HERE + "identitypool/*/identity/" + SUB + "/*"),
                allow("iot:Connect", "arn:aws:iot" + HERE + "client/" + SUB),
                allow("iot:Publish iot:Receive", "arn:aws:iot" + HERE + "topic/app/" + SUB + "/*"),
                allow("iot:Subscribe", "arn:aws:iot" + HERE + "topicfilter/app/" + SUB + "/*"));
    }

    private static RoleLayers restApi() {
        return role(
                allow(
                        "execute-api:Invoke",
                        "arn:aws:execute-api" + HERE + "abcdef1234/prod/GET/* arn:aws:execute-api" + HERE
                                + "abcdef1234/prod/POST/orders"),
                allow("lambda:InvokeFunction", "arn:aws:lambda" + HERE + "function:app-*"));
    }

    private static RoleLayers ownKeyContext() {
        return role(
                allow(
                        "kms:Decrypt kms:Encrypt kms:GenerateDataKey",
                        "arn:aws:kms" + HERE + "key/*",
                        "'StringEquals':{'kms:EncryptionContext:user':'" + SUB + "'}"),
                allow("sqs:SendMessage", "arn:aws:sqs" + HERE + "app-in"));
    }

    private static RoleLayers folderWithSecret() {
        return role(
                allow("s3:Get* s3:List*", "arn:aws:s3:::app arn:aws:s3:::app/*"),
                deny("s3:*", "arn:aws:s3:::app/secret/*", ""));
    }

    private static RoleLayers ofCompanyNetwork() {
        return role(allow(
                "s3:GetObject",
                "*",
                "'IpAddress':{'aws:SourceIp':['10.0.0.0/8','192.168.0.0/16']},'Bool':{'aws:SecureTransport':'true'}"));
    }

    private static RoleLayers managedReadOnly() {
        return role(
                allow(
                        "s3:Get* s3:List* dynamodb:BatchGet* dynamodb:Describe* dynamodb:Get* dynamodb:List* dynamodb:Query "
                                + "dynamodb:Scan cloudwatch:Describe* cloudwatch:Get* cloudwatch:List* logs:Get* logs:Describe* sns:Get* "
                                + "sns:List* sqs:Get* sqs:List* lambda:Get* lambda:List* kinesis:Describe* kinesis:Get* kinesis:List*",
                        "*"),
                deny("*", "*", "'StringNotEquals':{'aws:RequestedRegion':['eu-west-1','eu-central-1']}"));
    }
}
