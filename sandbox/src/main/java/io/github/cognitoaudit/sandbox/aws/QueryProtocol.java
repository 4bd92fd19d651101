package io.github.cognitoaudit.sandbox.aws;

import io.github.cognitoaudit.sandbox.wire.Answer;
import java.util.UUID;

/** Wraps results and errors as the AWS Query protocol does, for one of the services that speak it. */
enum QueryProtocol {
    IAM("https://iam.amazonaws.com/doc/2010-05-08/"),
    STS("https://sts.amazonaws.com/doc/2011-06-15/");

    private final String namespace;

    QueryProtocol(String namespace) {
        this.namespace = namespace;
    }

    Answer result(String action, String content) {
        String xml = "<" + action + "Response xmlns=\"" + namespace + "\">"
                + Xml.element(action + "Result", content)
                + Xml.element("ResponseMetadata", Xml.text("RequestId", requestId()))
                + "</" + action + "Response>";
        return Answer.of(200, "text/xml", xml);
    }

    Answer error(int status, String code, String message) {
        String fault = status < 500 ? "Sender" : "Receiver";
        String xml = "<ErrorResponse xmlns=\"" + namespace + "\">"
                + Xml.element("Error", Xml.text("Type", fault), Xml.text("Code", code), Xml.text("Message", message))
                + Xml.text("RequestId", requestId())
                + "</ErrorResponse>";
        return Answer.of(status, "text/xml", xml);
    }

    private static String requestId() {
        return UUID.randomUUID().toString();
    }
}
