package io.github.cognitoaudit.verification.browser;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Measures how fast a report of 10,000 violations opens and filters in Chromium; prints figures and asserts none of them. Runs under
 * the profiles {@code benchmarks} and {@code browser} together.
 */
@Tag("browser")
final class LargeReportBenchmark {
    private static final int RUNS = 9;

    /** Types into the filter and answers, by the words, how many milliseconds passed until the rows stood in the document and were painted. */
    private static final String FILTERING = """
            async () => {
              const field = document.querySelector('input[type=search]');
              const painted = () => new Promise(done => requestAnimationFrame(() => setTimeout(done)));
              const times = [];
              for (const words of ['role', 'target-017', 'role-99', 'target-1 role-7', 'nothing has this', '']) {
                await painted();
                const start = performance.now();
                field.value = words;
                field.dispatchEvent(new Event('input'));
                const answered = performance.now() - start;
                await painted();
                times.push([answered, performance.now() - start]);
              }
              return [Math.max(...times.map(time => time[0])), Math.max(...times.map(time => time[1]))];
            }
            """;

    @TempDir
    private Path folder;

    @Test
    void opening_and_filtering_ten_thousand_findings() throws IOException {
        WrittenReports.in(folder).large();
        try (ReportServer server = new ReportServer(folder);
                Chromium chromium = new Chromium();
                BrowserContext window = chromium.window(ColorScheme.LIGHT, 1440)) {
            for (String name : List.of("index.html", "findings-2.html", "interactive.html")) {
                Visit visit = new Visit(window, server.plain("large/html/" + name));
                print(name, visit);
                visit.page().close();
            }
            Visit list = new Visit(window, server.plain("large/html/interactive.html"));
            for (int run = 1; run <= RUNS; run++) {
                List<?> millis = (List<?>) list.page().evaluate(FILTERING);
                System.out.printf(
                        Locale.ROOT,
                        "filter of 10,000 findings, run %d: slowest of six answers after %s ms, on the screen after %s"
                                + " ms%n",
                        run,
                        millis.get(0),
                        millis.get(1));
            }
        }
    }

    private void print(String name, Visit visit) throws IOException {
        visit.page().evaluate("0");
        for (int run = 1; run <= RUNS; run++) {
            visit.page().reload();
            Object event =
                    visit.page().evaluate("performance.getEntriesByType('navigation')[0].domContentLoadedEventEnd");
            System.out.printf(
                    Locale.ROOT,
                    "%s, %d bytes, run %d: DOMContentLoaded after %s ms%n",
                    name,
                    Files.size(folder.resolve("large/html").resolve(name)),
                    run,
                    event);
        }
    }
}
