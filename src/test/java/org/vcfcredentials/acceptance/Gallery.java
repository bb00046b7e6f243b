package org.vcfcredentials.acceptance;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ScreenshotAnimations;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Pictures of what a page shows at the moment, light and dark, wide and narrow, under {@code target/screenshots}: with {@code
 * -Dpictures=true}, because forty pages in four shapes take more than a minute.
 */
final class Gallery {
    private static final Path DIRECTORY = Path.of("target", "screenshots");
    private static final Map<String, int[]> SHAPES =
            Map.of("narrow", new int[] {400, 850}, "wide", new int[] {1440, 900});

    private static final List<String> MOVING = List.of(".ui-state-loading", ".ui-growl-item-container");

    private static final boolean WANTED = Boolean.getBoolean("pictures");

    private Gallery() {}

    /** Takes the four pictures, when they are wanted, once nothing moves any more, and leaves the window wide and light. */
    static void take(Page page, String name) {
        for (String moving : MOVING) {
            page.locator(moving).first().waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.HIDDEN));
        }
        if (WANTED) {
            takeAll(page, name);
        }
        page.setViewportSize(SHAPES.get("wide")[0], SHAPES.get("wide")[1]);
    }

    private static void takeAll(Page page, String name) {
        for (var scheme : new ColorScheme[] {ColorScheme.DARK, ColorScheme.LIGHT}) {
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
            for (String shape : new String[] {"narrow", "wide"}) {
                page.setViewportSize(SHAPES.get(shape)[0], SHAPES.get(shape)[1]);
                page.screenshot(new Page.ScreenshotOptions()
                        .setAnimations(ScreenshotAnimations.DISABLED)
                        .setPath(DIRECTORY.resolve(
                                name + "-" + scheme.name().toLowerCase(Locale.ROOT) + "-" + shape + ".png")));
            }
        }
    }
}
