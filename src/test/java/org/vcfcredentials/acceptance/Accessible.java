package org.vcfcredentials.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;

/**
 * What everybody must be able to use: axe finds nothing in light and dark, nothing is cut off on the smallest screen, and nothing
 * runs away on the largest.
 */
final class Accessible {
    /** WCAG 2.2, A and AA, with what it took over; and what experience adds. */
    private static final List<String> RULES =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa", "best-practice");

    private static final String OPEN_MENU = "details.menu[open]";
    /** What colours decide, and nothing else that differs between the schemes. */
    private static final List<String> RULES_OF_COLOURS = List.of("color-contrast", "link-in-text-block");

    private static final int SMALLEST = 360;
    private static final int LARGEST = 2560;

    /** Colours on their way from dark to light are nobody's, and neither are those of a notice that fades in. */
    private static final String AT_ONCE = "*, *::before, *::after { transition: none !important }";

    private static final String WITHOUT_FADING =
            "() => { if (window.jQuery) { jQuery.fx.off = true; jQuery(':animated').finish(); } }";

    /** Dialogs and menus lie above the page and do not make it wider. */
    private static final String CUT_OFF = """
            () => {
              const { scrollWidth } = document.documentElement;
              const above = [...document.querySelectorAll(".ui-dialog, .menu-panel")]
                  .filter((part) => part.checkVisibility())
                  .filter((part) => part.getBoundingClientRect().left < 0 || part.getBoundingClientRect().right > innerWidth)
                  .map((part) => part.id || part.className);
              return scrollWidth > innerWidth ? ["the page: " + scrollWidth, ...above] : above;
            }""";

    /** Of lines of running text: some hundred and twenty letters are the most after which anybody finds the next line. */
    private static final String LONG_LINES = """
            () => {
              const long = [];
              const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
              while (texts.nextNode()) {
                const block = texts.currentNode.parentElement.closest("p, dd, .alert");
                const range = document.createRange();
                range.selectNode(texts.currentNode);
                const widest = Math.max(0, ...[...range.getClientRects()].map((line) => line.width));
                if (block && widest > 60 * parseFloat(getComputedStyle(block).fontSize) + 1) {
                  long.push(texts.currentNode.textContent);
                }
              }
              return long;
            }""";

    private Accessible() {}

    /** Looks over what a page shows at the moment, and leaves the window wide and light. */
    static void check(Page page) {
        page.addStyleTag(new Page.AddStyleTagOptions().setContent(AT_ONCE));
        page.evaluate(WITHOUT_FADING);
        assertNoViolation(page, ColorScheme.DARK, axe(page).withRules(RULES_OF_COLOURS));
        assertNoViolation(page, ColorScheme.LIGHT, axe(page).withTags(RULES));
        for (int width : new int[] {SMALLEST, LARGEST}) {
            page.setViewportSize(width, 800);
            assertNothing(page, CUT_OFF, "cut off at %s, %d wide".formatted(page.url(), width));
        }
        assertNothing(page, LONG_LINES, "too long to read at " + page.url());
        page.setViewportSize(1440, 900);
    }

    /** Of a page with an open menu only that: what it covers for a moment cannot be reached, and need not be. */
    private static AxeBuilder axe(Page page) {
        var axe = new AxeBuilder(page);
        return page.locator(OPEN_MENU).count() == 0 ? axe : axe.include(OPEN_MENU);
    }

    private static void assertNoViolation(Page page, ColorScheme scheme, AxeBuilder axe) {
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
        assertThat(axe.analyze().getViolations())
                .as("%s in %s", page.url(), scheme)
                .isEmpty();
    }

    private static void assertNothing(Page page, String found, String what) {
        assertThat((List<?>) page.evaluate(found)).as(what).isEmpty();
    }
}
