package io.github.cognitoaudit.policy.validation;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cognitoaudit.policy.syntax.PolicyProblem;
import java.util.List;

/** Writes policy documents for the tests; a back-quote stands for a quotation mark. */
final class Documents {

    private Documents() {}

    /** Returns a document of version 2012-10-17 with one statement of the elements. */
    static String document(String elements) {
        return json("{`Version`:`2012-10-17`,`Statement`:[{" + elements + "}]}");
    }

    /** Returns a statement of permissions with the elements besides its effect, action and resource. */
    static String permissions(String elements) {
        return document("`Effect`:`Allow`,`Action`:`s3:GetObject`,`Resource`:`*`" + elements);
    }

    /** Returns a statement of permissions with the condition. */
    static String condition(String condition) {
        return permissions(",`Condition`:{" + condition + "}");
    }

    /** Returns a statement of trust in the principals. */
    static String trust(String principals) {
        return document("`Effect`:`Allow`,`Action`:`sts:AssumeRole`,`Principal`:" + principals);
    }

    static String json(String text) {
        return text.replace('`', '"');
    }

    /** Returns level, code and pointer of each problem. */
    static List<String> places(List<PolicyProblem> problems) {
        return problems.stream()
                .map(problem -> problem.level() + " " + problem.code() + " " + problem.pointer())
                .toList();
    }

    /** Returns code and pointer of each error. */
    static List<String> errors(String document, PolicyKind kind) {
        return PolicyValidation.of(document, kind).problems().stream()
                .filter(PolicyProblem::isError)
                .map(problem -> (problem.code() + " " + problem.pointer()).strip())
                .toList();
    }

    /** Asserts codes and pointers of all errors, separated by commas. */
    static void assertErrors(String text, PolicyKind kind, String expected) {
        assertThat(String.join(",", errors(json(text), kind))).isEqualTo(expected);
        assertThat(PolicyValidation.of(json(text), kind).valid()).isFalse();
    }

    /** Puts the pointers behind the codes under the parent. */
    static String at(String parent, String expected) {
        return expected.replaceAll("([A-Z_]+) ?(/[^,]*)?", "$1 " + parent + "$2");
    }
}
