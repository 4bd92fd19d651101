package io.github.cognitoaudit.verification.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Filters, sorts, copies and follows links in the list of all findings. */
@Tag("browser")
final class FilterTest {

    @TempDir
    private static Path folder;

    private static Chromium chromium;
    private static ReportServer server;

    private BrowserContext window;
    private Visit visit;

    @BeforeAll
    static void start() throws IOException {
        WrittenReports.in(folder);
        server = new ReportServer(folder);
        chromium = new Chromium();
    }

    @AfterAll
    static void stop() {
        chromium.close();
        server.close();
    }

    @BeforeEach
    void open() {
        window = chromium.window(ColorScheme.LIGHT, 1440);
        window.grantPermissions(List.of("clipboard-read", "clipboard-write"));
        visit = new Visit(window, server.plain("small/html/interactive.html"));
    }

    @AfterEach
    void close() {
        assertThat(visit.complaints()).isEmpty();
        window.close();
    }

    @Test
    void lists_the_gravest_first_and_what_could_not_be_told_last() {
        assertThat(visit.rows()).containsExactly("OIDC-004", "OIDC-003", "OIDC-009", "AUTH0-003", "PERM-001");
        assertThat(visit.page().getByRole(AriaRole.STATUS).textContent()).isEqualTo("5 of 5 match.");
    }

    @Test
    void sorts_by_each_column_up_and_down() {
        heading("Rule").click();
        assertThat(visit.rows()).containsExactly("AUTH0-003", "OIDC-003", "OIDC-004", "OIDC-009", "PERM-001");
        heading("Rule").click();
        assertThat(visit.rows()).containsExactly("PERM-001", "OIDC-009", "OIDC-004", "OIDC-003", "AUTH0-003");
        heading("Severity").click();
        assertThat(visit.rows()).containsExactly("OIDC-004", "OIDC-003", "OIDC-009", "AUTH0-003", "PERM-001");
    }

    @ParameterizedTest
    @CsvSource({
        "Severity, critical, OIDC-004",
        "Severity, could not tell, PERM-001",
        "Rule, OIDC-003, OIDC-003",
    })
    void filters_by_a_choice(String label, String choice, String rules) {
        visit.page().getByLabel(label).selectOption(choice);

        assertThat(visit.rows()).containsExactly(rules.split(" ", -1));
    }

    @Test
    void filters_by_words_in_any_order_and_by_a_target() {
        visit.page().getByLabel("Words").fill("Cognito SLASH");
        assertThat(visit.rows()).containsExactly("OIDC-003");
        visit.page().getByLabel("Target").selectOption("production");
        assertThat(visit.rows()).containsExactly("OIDC-003");
        visit.page().getByLabel("Words").fill("nowhere");
        assertThat(visit.rows()).isEmpty();
    }

    @Test
    void copies_the_mend() {
        visit.page().getByText("Copy mend").first().click();
        visit.page().getByText("Copied").waitFor();

        assertThat(visit.page().evaluate("navigator.clipboard.readText()"))
                .asString()
                .startsWith("aws iam ");
    }

    @Test
    void leads_to_the_finding() {
        Locator link = visit.page().locator(".list tbody a").nth(1);
        String title = link.textContent();
        link.click();

        assertThat(visit.page().locator("article:target h3").textContent()).isEqualTo(title);
    }

    private Locator heading(String name) {
        return visit.page().locator("thead").getByText(name, new Locator.GetByTextOptions().setExact(true));
    }
}
