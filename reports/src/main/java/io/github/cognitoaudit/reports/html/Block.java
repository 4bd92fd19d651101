package io.github.cognitoaudit.reports.html;

import gg.jte.Content;
import java.nio.charset.StandardCharsets;

/**
 * Holds a printed piece of a section that is never torn apart: one chain, one finding, one gap.
 *
 * @param anchor its id on whatever page it lands
 * @param label what it is about, for the links to its page
 * @param html the piece, escaped
 * @param bytes how long it is in UTF-8
 */
record Block(String anchor, String label, String html, int bytes) {

    Block(String anchor, String label, String html) {
        this(anchor, label, html, html.getBytes(StandardCharsets.UTF_8).length);
    }

    Content content() {
        return output -> output.writeContent(html);
    }
}
