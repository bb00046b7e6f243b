package org.vcfcredentials.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;

/** What everybody must be able to use: axe finds nothing in light and dark, and nothing is cut off on the smallest screen. */
final class Accessible {
    private static final int SMALLEST = 360;

    /** Colours on their way from dark to light are nobody's, and neither are those of a notice that fades in. */
    private static final String AT_ONCE = "*, *::before, *::after { transition: none !important }";

    private static final String WITHOUT_FADING =
            "() => { if (window.jQuery) { jQuery.fx.off = true; jQuery(':animated').finish(); } }";

    private Accessible() {}

    /** Looks over what a page shows at the moment, and leaves the window wide and light. */
    static void check(Page page) {
        page.addStyleTag(new Page.AddStyleTagOptions().setContent(AT_ONCE));
        page.evaluate(WITHOUT_FADING);
        for (var scheme : new ColorScheme[] {ColorScheme.DARK, ColorScheme.LIGHT}) {
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
            assertThat(new AxeBuilder(page).analyze().getViolations())
                    .as("%s in %s", page.url(), scheme)
                    .isEmpty();
        }
        page.setViewportSize(SMALLEST, 800);
        assertThat(page.evaluate("document.documentElement.scrollWidth"))
                .as("width of %s", page.url())
                .isEqualTo(SMALLEST);
        page.setViewportSize(1440, 900);
    }
}
