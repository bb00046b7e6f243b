package org.vcfcredentials.acceptance;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.util.ArrayList;
import java.util.List;

/**
 * One person with one browser window, whose cookies nobody shares. Closing it fails when the browser complained meanwhile: about an
 * error in a script, a broken content security policy, or something that could not be loaded.
 */
final class Visit implements AutoCloseable {
    static final String ADMIN_PASSWORD = "look-around";

    private final BrowserContext context;
    private final Page page;
    private final Product product;
    private final List<String> complaints = new ArrayList<>();
    private boolean patient;

    Visit(BrowserContext context, Product product) {
        this.context = context;
        this.product = product;
        this.page = context.newPage();
        page.onConsoleMessage(this::heed);
        page.onPageError(complaints::add);
    }

    Page page() {
        return page;
    }

    /** Enters an address of the product. */
    void open(String path) {
        page.navigate(address(path));
    }

    /** Waits until the window is at this address, query included. */
    void isAt(String path) {
        PlaywrightAssertions.assertThat(page).hasURL(address(path));
    }

    /** Enters an address, expecting to be asked to log in. */
    LoginPage opensLogin(String path) {
        open(path);
        return new LoginPage(page);
    }

    /** Logs in as the admin whom {@code VCM_ADMIN_PASSWORD} set up. */
    Dashboard asAdmin() {
        opensLogin("/").logIn("admin", ADMIN_PASSWORD);
        return new Dashboard(page);
    }

    /** Logs in as the admin and goes to the page of an environment. */
    EnvironmentPage asAdminAt(String environment) {
        return asAdmin().card(environment).view();
    }

    /** From now on the browser may complain: its server is about to go away, or to refuse something. */
    void bearsWithTheServer() {
        patient = true;
    }

    /** One step back while the page may still be loading. The page then asks for itself anew, which takes the place of this step. */
    void stepsBackInAHurry() {
        try {
            page.goBack();
        } catch (PlaywrightException overtaken) {
            if (!overtaken.getMessage().contains("ERR_ABORTED")) {
                throw overtaken;
            }
        }
    }

    /** What is in the clipboard. */
    String clipboard() {
        return (String) page.evaluate("navigator.clipboard.readText()");
    }

    @Override
    public void close() {
        context.close();
        if (!complaints.isEmpty() && !patient) {
            throw new AssertionError("The browser complained: " + complaints);
        }
    }

    private String address(String path) {
        return product.uri(path).toString();
    }

    private void heed(ConsoleMessage message) {
        if (message.type().equals("error")) {
            complaints.add(message.text() + " at " + message.location());
        }
    }
}
