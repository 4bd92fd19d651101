package io.github.cognitoaudit.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SandboxMainTest {

    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit before each test
    Path folder;

    @Test
    void a_command_runs_in_the_folder_with_the_environment_and_gives_its_exit_code() throws Exception {
        String script =
                "test -f cognito-audit.yaml && printf '%s' \"$AUTH0_CLIENT_ID $AWS_EC2_METADATA_DISABLED\" > seen"
                        + "; exit 7";

        int code = SandboxMain.run(List.of("sound", folder.toString(), "--", "sh", "-c", script));

        assertThat(code).isEqualTo(7);
        assertThat(folder.resolve("seen")).hasContent("DPbwWYjchXQRsvtRDU0lg3CppgdJm47I true");
    }

    @Test
    void denied_takes_the_call_to_refuse() throws Exception {
        assertThat(SandboxMain.run(List.of("denied:iam:GetRole", folder.toString(), "--", "true")))
                .isZero();
        assertThat(SandboxMain.run(List.of("denied:iam:Nothing", folder.toString(), "--", "true")))
                .isEqualTo(64);
    }

    @Test
    void a_wrong_call_explains_itself() throws Exception {
        Path untouched = folder.resolve("untouched");

        assertThat(SandboxMain.run(List.of("sound"))).isEqualTo(64);
        assertThat(SandboxMain.run(List.of("perfect", untouched.toString(), "--", "true")))
                .isEqualTo(64);
        assertThat(SandboxMain.run(List.of("sound", untouched.toString(), "--")))
                .isEqualTo(64);
        assertThat(Files.exists(untouched)).isFalse();
    }
}
