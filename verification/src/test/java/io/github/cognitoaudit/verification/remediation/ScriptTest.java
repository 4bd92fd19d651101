package io.github.cognitoaudit.verification.remediation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.cognitoaudit.rule.Remediation;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ScriptTest {

    private final Shell shell = new Shell(Map.of(
            "echo", (arguments, input) -> String.join(" ", arguments) + "\n",
            "count", (arguments, input) -> arguments.size() + "\n",
            "cat", (arguments, input) -> input,
            "jq", new Jq(Map.of("TEAM", "acme"))));

    @Test
    void quotes_keep_a_word_together_and_are_no_part_of_it() {
        assertThat(run("count 'a b' \"c d\" e'f'\"g\"h i\\ j")).isEqualTo("4\n");
        assertThat(run("echo 'it'\\''s' \"say \\\"so\\\" for 5\\$\" '$HOME `x`'"))
                .isEqualTo("it's say \"so\" for 5$ $HOME `x`\n");
    }

    @Test
    void output_takes_the_place_of_a_command_without_its_last_line_end() {
        assertThat(run("echo \"<$(echo 'a  b' | cat)>\"")).isEqualTo("<a  b>\n");
        assertThat(run("echo \"$(echo \"$(echo 'in \"quotes\"')\")\"")).isEqualTo("in \"quotes\"\n");
    }

    @Test
    void a_line_ends_a_command_and_a_file_carries_what_was_written() {
        assertThat(run("echo 1 > one\ncat < one\n\necho 2")).isEqualTo("1\n2\n");
    }

    @Test
    void jq_filters_as_jq_does() {
        assertThat(run("echo '{\"a\":[1,2],\"b\":3}' | jq 'del(.a[0]) | .b |= . + 1'"))
                .isEqualTo("{\"a\":[2],\"b\":4}\n");
        assertThat(run("echo '{}' | jq -r --arg arn x '.a = $arn | .a + env.TEAM'"))
                .isEqualTo("xacme\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "echo *",
                "echo a; echo b",
                "echo a && echo b",
                "echo $(echo a)",
                "echo $HOME",
                "echo \"a!\"",
                "echo `x`",
                "echo {a,b}",
                "echo 'a",
                "echo \"a",
                "| echo",
                "sudo echo",
                "cat < nowhere",
                "echo \"$CLIENT_ID\"",
                "echo x | jq .",
                "echo '{}' | jq '.['"
            })
    void what_is_not_understood_or_not_known_is_refused(String command) {
        assertThatThrownBy(() -> run(command)).isInstanceOf(Refused.class);
    }

    @Test
    void a_form_names_the_calls_that_change_something() {
        assertThat(List.of(
                        form("aws iam delete-role-policy --role-name r --policy-name p"),
                        form("auth0 api patch clients/abc --data \"$(auth0 api get clients/abc | jq '.')\""),
                        form("curl https://acme.example"),
                        form("")))
                .containsExactly("aws iam delete-role-policy", "auth0 api patch clients/ID", "curl", "no command");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "aws iam delete-role-policy --role-name r",
                "aws iam delete-role-policy --role-name r --policy-name p q",
                "aws iam delete-role-policy --role-name r --policy-name p --force",
                "aws iam delete-role-polic --role-name r --policy-name p",
                "aws iam create-policy-version --policy-arn a --policy-document d --set-as-default true",
                "auth0 apps update abc",
                "auth0 api send clients/abc",
                "jq . .",
                "curly x"
            })
    void arguments_that_a_program_does_not_take_are_refused(String command) {
        assertThatThrownBy(() -> Script.of(command).check()).isInstanceOf(Refused.class);
    }

    private String run(String command) {
        return shell.run(Script.of(command));
    }

    private static String form(String command) {
        return Form.of(new Remediation(Remediation.Side.AWS, "Do it.", command, "", "Breaks nothing."));
    }
}
