package io.github.cognitoaudit.policy.contain;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cognitoaudit.policy.document.PolicyDocument;
import io.github.cognitoaudit.policy.document.PolicySyntaxException;
import io.github.cognitoaudit.policy.evaluate.RoleLayers;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContainmentTest {

    private static final Map<String, String> POLICIES = new TreeMap<>();

    static {
        POLICIES.put("admin", allow("*", "*"));
        POLICIES.put("s3 all", allow("s3:*", "*"));
        POLICIES.put("s3 get all", allow("s3:Get*", "*"));
        POLICIES.put("get object", allow("s3:GetObject", "*"));
        POLICIES.put("get object in b", allow("s3:GetObject", "arn:aws:s3:::b/*"));
        POLICIES.put("get object in b/x", allow("s3:GetObject", "arn:aws:s3:::b/x/*"));
        POLICIES.put("get own object", allow("s3:GetObject", "arn:aws:s3:::b/${aws:PrincipalTag/t}/*"));
        POLICIES.put("get object in red", allow("s3:GetObject", "arn:aws:s3:::b/red/*"));
        POLICIES.put(
                "get own object as red",
                one("'Effect':'Allow','Action':'s3:GetObject','Resource':'arn:aws:s3:::b/${aws:PrincipalTag/t}/*',"
                        + "'Condition':{'StringEquals':{'aws:PrincipalTag/t':'red'}}"));
        POLICIES.put(
                "s3 but not secret",
                statements(
                        "'Effect':'Allow','Action':'s3:*','Resource':'*'",
                        "'Effect':'Deny','Action':'s3:GetObject','Resource':'arn:aws:s3:::secret/*'"));
        POLICIES.put(
                "own but not own secret",
                statements(
                        "'Effect':'Allow','Action':'s3:GetObject','Resource':'arn:aws:s3:::b/${aws:PrincipalTag/t}/*'",
                        "'Effect':'Deny','Action':'s3:GetObject','Resource':'arn:aws:s3:::b/${aws:PrincipalTag/t}/secret'"));
        POLICIES.put(
                "own but not that of red",
                statements(
                        "'Effect':'Allow','Action':'s3:GetObject','Resource':'arn:aws:s3:::b/${aws:PrincipalTag/t}/*'",
                        "'Effect':'Deny','Action':'s3:GetObject','Resource':'arn:aws:s3:::b/red/*'"));
        POLICIES.put("all but iam", one("'Effect':'Allow','NotAction':'iam:*','Resource':'*'"));
        POLICIES.put(
                "get object from net",
                one(
                        "'Effect':'Allow','Action':'s3:GetObject','Resource':'*','Condition':{'IpAddress':{'aws:SourceIp':'10.0.0.0/8'}}"));
        POLICIES.put(
                "get object from part of net",
                one(
                        "'Effect':'Allow','Action':'s3:GetObject','Resource':'*','Condition':{'IpAddress':{'aws:SourceIp':'10.1.0.0/16'}}"));
        POLICIES.put(
                "list own prefix",
                one(
                        "'Effect':'Allow','Action':'s3:ListBucket','Resource':'arn:aws:s3:::b','Condition':{'StringLike':{'s3:prefix':'${aws:PrincipalTag/t}/*'}}"));
        POLICIES.put(
                "list any prefix",
                one(
                        "'Effect':'Allow','Action':'s3:ListBucket','Resource':'arn:aws:s3:::b','Condition':{'StringLike':{'s3:prefix':'*/*'}}"));
        POLICIES.put("unknown service", allow("nosuch:*", "*"));
    }

    @ParameterizedTest(name = "{0} in {1}")
    @CsvSource({
        "admin, admin, CONTAINED",
        "s3 all, admin, CONTAINED",
        "admin, s3 all, NOT",
        "s3 get all, s3 all, CONTAINED",
        "get object in b/x, get object in b, CONTAINED",
        "get object in b, get object in b/x, NOT",
        "get own object, get own object, CONTAINED",
        "get own object, get object in b, CONTAINED",
        "get object in b, get own object, NOT",
        "get own object, get object in red, NOT",
        "get own object as red, get object in red, CONTAINED",
        "get object in red, get own object as red, NOT",
        "s3 but not secret, s3 all, CONTAINED",
        "s3 all, s3 but not secret, NOT",
        "s3 but not secret, s3 but not secret, CONTAINED",
        "own but not own secret, own but not own secret, CONTAINED",
        "own but not own secret, get own object, CONTAINED",
        "get own object, own but not own secret, NOT",
        "get own object, own but not that of red, NOT",
        "own but not that of red, own but not that of red, CONTAINED",
        "s3 all, all but iam, CONTAINED",
        "all but iam, s3 all, NOT",
        "admin, all but iam, NOT",
        "get object from part of net, get object from net, CONTAINED",
        "get object from net, get object from part of net, NOT",
        "get object from net, get object, CONTAINED",
        "list own prefix, list any prefix, CONTAINED",
        "list own prefix, list own prefix, CONTAINED",
        "list any prefix, list own prefix, NOT",
        "unknown service, s3 all, NOT",
        "s3 all, unknown service, NOT",
    })
    void a_policy_is_held_against_another(String left, String right, String expected) throws PolicySyntaxException {
        Containment answer = Containment.decide(
                RoleLayers.of(PolicyDocument.parse(POLICIES.getOrDefault(left, ""))),
                RoleLayers.of(PolicyDocument.parse(POLICIES.getOrDefault(right, ""))),
                ContainmentScope.everything());

        String found =
                answer.fold(() -> "CONTAINED", forCatalogue -> "FOR_CATALOGUE", witness -> "NOT", reason -> reason);
        assertThat(found).isEqualTo(expected);
    }

    private static String allow(String action, String resource) {
        return one("'Effect':'Allow','Action':'" + action + "','Resource':'" + resource + "'");
    }

    private static String one(String statement) {
        return statements(statement);
    }

    private static String statements(String... statements) {
        return ("{'Version':'2012-10-17','Statement':[{" + String.join("},{", statements) + "}]}").replace('\'', '"');
    }
}
