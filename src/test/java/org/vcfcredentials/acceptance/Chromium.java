package org.vcfcredentials.acceptance;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The browser installed on this machine, without a window and without calls of its own to anywhere. */
final class Chromium implements AutoCloseable {
    private static final List<String> ARGUMENTS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    /** Generous: a busy machine is no reason to fail. */
    private static final double LONGEST_WAIT_MILLISECONDS = 30_000;

    private final Playwright playwright;
    private final Browser browser;

    Chromium() {
        PlaywrightAssertions.setDefaultAssertionTimeout(LONGEST_WAIT_MILLISECONDS);
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(installed())
                        .setArgs(ARGUMENTS));
    }

    /** Somebody at a desk, who has not logged in yet. */
    Visit visit(Product product) {
        return visit(product, new Browser.NewContextOptions().setViewportSize(1440, 900));
    }

    /** Somebody with a screen and habits of their own. */
    Visit visit(Product product, Browser.NewContextOptions options) {
        options.setIgnoreHTTPSErrors(true)
                .setPermissions(List.of("clipboard-read", "clipboard-write"))
                .setLocale("en-GB");
        return new Visit(browser.newContext(options), product);
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }

    /** The one that has no window comes first: it needs half the processor time. */
    private static Path installed() {
        List<String> directories = List.of(System.getenv("PATH").split(File.pathSeparator));
        return Stream.of("chromium-headless-shell", "chromium", "google-chrome")
                .flatMap(name -> directories.stream().map(directory -> Path.of(directory, name)))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(
                        "There is neither chromium-headless-shell nor chromium nor google-chrome."));
    }
}
