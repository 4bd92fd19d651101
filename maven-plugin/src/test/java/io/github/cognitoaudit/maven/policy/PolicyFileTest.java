package io.github.cognitoaudit.maven.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.maven.plugin.MojoExecutionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class PolicyFileTest {

    @TempDir
    private Path folder;

    @Test
    void a_file_below_the_root_is_named_from_there() throws Exception {
        Path file =
                Files.writeString(Files.createDirectory(folder.resolve("sub")).resolve("p.json"), "{}");

        assertThat(PolicyFile.read(file, folder, "p"))
                .isEqualTo(new PolicyFile(Path.of("sub", "p.json").toString(), "{}"));
        assertThat(PolicyFile.read(file, folder.resolve("other"), "p").name()).isEqualTo(file.toString());
    }

    @Test
    void a_file_that_can_not_be_read_is_named_with_its_property() throws Exception {
        Path latin = Files.write(folder.resolve("latin.json"), new byte[] {'"', (byte) 0xE9, '"'});

        assertRefused(
                folder.resolve("none.json"), "-Dp: there is no file `none.json`; give the path of a policy document");
        assertRefused(
                folder.resolve("."), "-Dp: expected a file with a policy document, found the folder `" + folder + "`");
        assertRefused(latin, "-Dp: `latin.json`: expected JSON in UTF-8, found other bytes");
    }

    @Test
    void a_text_that_is_no_policy_is_said() {
        assertThatThrownBy(() -> new PolicyFile("p.json", "[]").document())
                .isInstanceOf(MojoExecutionException.class)
                .hasMessage("`p.json`: policy element `/`: expected an object, found array");
    }

    private void assertRefused(Path file, String message) {
        assertThatThrownBy(() -> PolicyFile.read(file, folder, "p"))
                .isInstanceOf(MojoExecutionException.class)
                .hasMessage(message);
    }
}
