package io.github.cognitoaudit.verification.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** Runs Debian's Chromium; the path of another one can be given as {@code -Dchromium=PATH}. */
final class Chromium implements AutoCloseable {
    private static final double PATIENCE_MILLIS = 60_000;
    private static final int HEIGHT = 900;
    private static final List<String> ARGUMENTS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    private final Playwright playwright;
    private final Browser browser;

    Chromium() {
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(Path.of(System.getProperty("chromium", "/usr/bin/chromium")))
                        .setArgs(ARGUMENTS));
    }

    /** Opens a window of the width in CSS pixels; it has its own storage and permissions. */
    BrowserContext window(ColorScheme scheme, int width) {
        return window(scheme, width, options -> options);
    }

    /** Opens a window in which pages may not run scripts. */
    BrowserContext withoutScript(ColorScheme scheme, int width) {
        return window(scheme, width, options -> options.setJavaScriptEnabled(false));
    }

    /** Opens a window from which nothing reaches a network. */
    BrowserContext offline(ColorScheme scheme, int width) {
        return window(scheme, width, options -> options.setOffline(true));
    }

    /** Opens a window into which an inspector may put its script, whatever the page's policy. */
    BrowserContext forInspection(ColorScheme scheme, int width) {
        return window(scheme, width, options -> options.setBypassCSP(true));
    }

    private BrowserContext window(ColorScheme scheme, int width, UnaryOperator<Browser.NewContextOptions> more) {
        BrowserContext window = browser.newContext(more.apply(
                new Browser.NewContextOptions().setColorScheme(scheme).setViewportSize(width, HEIGHT)));
        window.setDefaultTimeout(PATIENCE_MILLIS);
        return window;
    }

    @Override
    public void close() {
        playwright.close();
    }
}
