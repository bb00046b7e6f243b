package org.vcfcredentials.acceptance;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import org.vcfcredentials.simulator.SimulatedSource;

/** The half of the dialog that is about one source. */
final class ConnectionFields extends Screen {
    ConnectionFields(Locator root) {
        super(root);
    }

    /** Fills in all that leads to a simulated source, and leaves its certificate unverified, because no authority signed it. */
    ConnectionFields reach(SimulatedSource source) {
        host(source.host());
        username(source.username());
        trust("Not verified (unsafe)");
        return password(source.password());
    }

    ConnectionFields host(String host) {
        EnvironmentDialog.leave(field("Host"), host);
        return this;
    }

    ConnectionFields username(String username) {
        EnvironmentDialog.leave(field("User name"), username);
        return this;
    }

    ConnectionFields password(String password) {
        EnvironmentDialog.leave(field("Password"), password);
        return this;
    }

    ConnectionFields interval(String minutes) {
        EnvironmentDialog.leave(field("every"), minutes);
        return this;
    }

    /** Chooses how the source proves who it is. */
    ConnectionFields trust(String way) {
        field("Certificate").selectOption(way);
        return this;
    }

    /** Switches a checkbox to what it is not. */
    ConnectionFields toggle(String label) {
        root().getByText(label).click();
        return this;
    }

    /** Tries the connection; the answer comes where it is told. */
    Locator test() {
        root().locator(".test > button").click();
        return outcome();
    }

    /** What the last test told. */
    Locator outcome() {
        return root().getByRole(AriaRole.STATUS);
    }
}
