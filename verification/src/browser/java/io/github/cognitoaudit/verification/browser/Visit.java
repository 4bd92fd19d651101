package io.github.cognitoaudit.verification.browser;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;

/** Holds one opened page, all that it requested and all that the browser complained about. */
final class Visit {
    private final List<String> complaints = new ArrayList<>();
    private final List<String> requests = new ArrayList<>();
    private final Page page;

    Visit(BrowserContext window, String url) {
        page = window.newPage();
        page.onConsoleMessage(this::complain);
        page.onPageError(complaints::add);
        page.onRequestFailed(request -> complaints.add("failed: " + request.url()));
        page.onRequest(request -> requests.add(request.url()));
        page.navigate(url);
    }

    private void complain(ConsoleMessage message) {
        complaints.add(message.type() + ": " + message.text());
    }

    Page page() {
        return page;
    }

    /** Returns what stands in the console, errors of scripts, and addresses that gave no answer. */
    List<String> complaints() {
        return complaints;
    }

    List<String> requests() {
        return requests;
    }

    /** Goes to another page in the same tab. */
    void follow(String url) {
        page.navigate(url);
    }

    /** Returns what sticks out of the window on the right; a box with a scroll bar of its own may be as wide as it wants inside. */
    @SuppressWarnings("unchecked")
    List<String> overflow() {
        return (List<String>) page.evaluate("""
                () => document.documentElement.scrollWidth <= window.innerWidth ? [] :
                  [...document.querySelectorAll('body *')]
                    .filter(each => each.getBoundingClientRect().right > window.innerWidth)
                    .map(each => each.tagName + '.' + each.className)
                """);
    }

    /** Returns the boxes whose text is cut off, those aside that scroll or that only a screen reader is to hear. */
    @SuppressWarnings("unchecked")
    List<String> clippedTexts() {
        return (List<String>) page.evaluate("""
                () => [...document.querySelectorAll('body *')]
                  .filter(each => each.scrollWidth > each.clientWidth + 1 && each.clientWidth > 1)
                  .filter(each => ['hidden', 'clip'].includes(getComputedStyle(each).overflowX))
                  .map(each => each.tagName + '.' + each.className)
                """);
    }

    /** Returns the texts of pictures whose contrast with what is behind the picture is below 4.5 (WCAG 2.2, 1.4.3). */
    @SuppressWarnings("unchecked")
    List<String> faintTextsOfPictures() {
        return (List<String>) page.evaluate("""
                () => {
                  const luminance = color => {
                    const [r, g, b] = color.match(/[\\d.]+/g).slice(0, 3).map(part => part / 255)
                      .map(part => part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4);
                    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
                  };
                  const behind = element => {
                    for (let each = element; each; each = each.parentElement) {
                      const color = getComputedStyle(each).backgroundColor;
                      if (!/, 0\\)$/.test(color)) return color;
                    }
                    return 'rgb(255, 255, 255)';
                  };
                  return [...document.querySelectorAll('svg text')].filter(text => {
                    const both = [getComputedStyle(text).fill, behind(text)].map(luminance).sort((a, b) => b - a);
                    return (both[0] + 0.05) / (both[1] + 0.05) < 4.5;
                  }).map(text => text.textContent);
                }
                """);
    }

    void openEveryDetail() {
        page.evaluate("document.querySelectorAll('details').forEach(detail => detail.open = true)");
    }

    /** Returns the ids of the findings in the document, in order. */
    @SuppressWarnings("unchecked")
    List<String> findings() {
        return (List<String>) page.evalOnSelectorAll("article[id^='f-']", "all => all.map(each => each.id)");
    }

    /** Returns the rules of the rows that the filter shows. */
    List<String> rows() {
        return page.locator(".list tbody .id").allTextContents();
    }

    String focused() {
        return String.valueOf(page.evaluate("document.activeElement.textContent"));
    }
}
