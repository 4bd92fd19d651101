package io.github.cognitoaudit.collect.aws.call;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Checks that the body of an answer is whole and of the operation that was called.
 *
 * <p>The SDK alone can not tell: it makes an object without members of whatever XML it is given, and an empty list of a missing one.
 */
final class AnswerShape {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();
    private static final XMLInputFactory XML = xmlFactory();
    private static final Set<String> FLAGS =
            Set.of("AllowUnauthenticatedIdentities", "AllowClassicFlow", "UseDefaults");
    private static final Set<String> LISTS =
            Set.of("CognitoIdentityProviders", "IdentityPools", "OpenIdConnectProviderARNs", "SamlProviderARNs");
    private static final Set<String> TEXTS = Set.of(
            "DeveloperProviderName",
            "IdentityPoolId",
            "IdentityPoolName",
            "IdentityPools",
            "NextToken",
            "OpenIdConnectProviderARNs",
            "Roles",
            "RoleMappings",
            "PrincipalTags",
            "SamlProviderARNs",
            "SupportedLoginProviders");
    private static final String TRUNCATED = "IsTruncated";
    private static final int RESULT_DEPTH = 2;
    private static final int MEMBER_DEPTH = 3;

    private final ReadOperation operation;

    private AnswerShape(ReadOperation operation) {
        this.operation = operation;
    }

    /**
     * Checks an answer with a status of success.
     *
     * @throws MalformedAnswerException when it is not whole, or something else
     */
    static void check(ReadOperation operation, String contentType, byte[] body) {
        AnswerShape shape = new AnswerShape(operation);
        String type = contentType.toLowerCase(Locale.ROOT);
        if (!type.contains(operation.answersInXml() ? "xml" : "json")) {
            throw new MalformedAnswerException("expected an answer in " + (operation.answersInXml() ? "XML" : "JSON")
                    + ", found the content type `" + contentType + "`");
        }
        Set<String> found = operation.answersInXml() ? shape.xmlMembers(body) : shape.jsonMembers(body);
        for (String member : operation.members()) {
            if (!found.contains(member)) {
                throw new MalformedAnswerException("expected `" + member + "` in the answer, found none");
            }
        }
    }

    private Set<String> jsonMembers(byte[] body) {
        JsonNode root;
        try {
            root = JSON.readTree(body);
        } catch (JsonProcessingException e) {
            throw new MalformedAnswerException(
                    "expected JSON, found " + body.length + " bytes that are none: " + e.getOriginalMessage());
        } catch (IOException e) {
            throw new MalformedAnswerException("expected JSON, found bytes that can not be read");
        }
        if (!root.isObject()) {
            throw new MalformedAnswerException("expected a JSON object, found something else");
        }
        Set<String> members = new HashSet<>();
        for (Map.Entry<String, JsonNode> member : root.properties()) {
            if (!member.getValue().isNull()) {
                requireType(member.getKey(), member.getValue());
                members.add(member.getKey());
            }
        }
        return members;
    }

    /** The SDK takes {@code "no"} for true or false, whichever it likes, and a number for a text. */
    private static void requireType(String member, JsonNode value) {
        if (FLAGS.contains(member) && !value.isBoolean()) {
            throw new MalformedAnswerException("expected `true` or `false` in `" + member + "`, found something else");
        }
        if (LISTS.contains(member) && !value.isArray()) {
            throw new MalformedAnswerException("expected a list in `" + member + "`, found something else");
        }
        if (TEXTS.contains(member)) {
            requireText(member, value);
        }
        if (member.equals("CognitoIdentityProviders")) {
            value.forEach(provider -> requireText("ProviderName", provider.path("ProviderName")));
        }
    }

    private static void requireText(String member, JsonNode value) {
        if (value.isContainerNode()) {
            value.forEach(inner -> requireText(member, inner));
        } else if (!value.isTextual()) {
            throw new MalformedAnswerException("expected text in `" + member + "`, found something else");
        }
    }

    private Set<String> xmlMembers(byte[] body) {
        try {
            XMLStreamReader reader = XML.createXMLStreamReader(new ByteArrayInputStream(body));
            Set<String> members = new HashSet<>();
            int depth = 0;
            while (reader.hasNext()) {
                int event = reader.next();
                if (event == XMLStreamConstants.START_ELEMENT) {
                    depth++;
                    visit(reader, depth, members);
                    if (depth == MEMBER_DEPTH && reader.getLocalName().equals(TRUNCATED)) {
                        requireBoolean(reader.getElementText());
                        depth--;
                    }
                } else if (event == XMLStreamConstants.END_ELEMENT) {
                    depth--;
                }
            }
            if (!members.contains(operation.operation() + "Result")) {
                throw new MalformedAnswerException(
                        "expected an element `" + operation.operation() + "Result`, found none");
            }
            return members;
        } catch (XMLStreamException e) {
            throw new MalformedAnswerException(
                    "expected XML, found " + body.length + " bytes that are none or break off" + " at line "
                            + e.getLocation().getLineNumber());
        }
    }

    /** Takes note of the result element and of the members right below it; the depth counts from one at the root. */
    private void visit(XMLStreamReader reader, int depth, Set<String> members) {
        String name = reader.getLocalName();
        if (depth == 1 && !name.equals(operation.operation() + "Response")) {
            throw new MalformedAnswerException(
                    "expected an element `" + operation.operation() + "Response`, found `" + name + "`");
        }
        if (depth == RESULT_DEPTH && name.equals(operation.operation() + "Result")) {
            members.add(name);
        }
        if (depth == MEMBER_DEPTH) {
            members.add(name);
        }
    }

    /** The SDK reads any other word as false, which would end the pages early. */
    private static void requireBoolean(String text) {
        if (!text.equals("true") && !text.equals("false")) {
            throw new MalformedAnswerException(
                    "expected `true` or `false` in `" + TRUNCATED + "`, found `" + text + "`");
        }
    }

    private static XMLInputFactory xmlFactory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory;
    }
}
