package io.github.cognitoaudit.verification;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Keeps the table of rooms in docs/architecture.md the one that {@link ArchitectureTest} enforces. */
final class ArchitecturePageTest {

    private static final Path PAGE = Path.of("..", "docs", "architecture.md");
    private static final String BEGIN = "<!-- rooms, printed by ArchitecturePageTest -->\n";
    private static final String END = "<!-- end of rooms -->\n";

    @Test
    void the_page_shows_the_rooms_that_are_enforced() throws IOException {
        String page = Files.readString(PAGE);
        int begin = page.indexOf(BEGIN) + BEGIN.length();
        int end = page.indexOf(END);
        assertThat(begin).isLessThanOrEqualTo(end);
        String table = "| package | what lives there | may import of ours |\n|---|---|---|\n"
                + Arrays.stream(Rooms.values()).map(Rooms::row).collect(Collectors.joining("\n"))
                + "\n";
        String printed = page.substring(0, begin) + table + page.substring(end);

        if (Boolean.getBoolean("bless")) {
            Files.writeString(PAGE, printed);
        }

        assertThat(Files.readString(PAGE))
                .as("stale docs/architecture.md; run with -Dbless=true")
                .isEqualTo(printed);
    }
}
