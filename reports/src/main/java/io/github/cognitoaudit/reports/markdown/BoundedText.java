package io.github.cognitoaudit.reports.markdown;

import io.github.cognitoaudit.reports.content.Counted;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Collects text up to a number of bytes, and says how much was left out; short notes always find room. */
final class BoundedText {
    private static final int KEPT_FOR_NOTES = 2_000;

    private final int most;
    private final StringBuilder text = new StringBuilder();
    private int bytes;

    /**
     * Starts an empty text.
     *
     * @param most the bytes in UTF-8 that the whole text may have
     */
    BoundedText(int most) {
        this.most = most;
    }

    /** Adds a short text of ours. */
    void note(String added) {
        text.append(added);
        bytes += size(added);
    }

    /** Adds the text if there is room for it. */
    boolean offer(String added) {
        boolean fits = bytes + size(added) <= most - KEPT_FOR_NOTES;
        if (fits) {
            note(added);
        }
        return fits;
    }

    /** Adds a table of the first rows, at most so many, and the number of those that are left out. */
    void table(List<String> names, List<List<String>> rows, int mostRows, String noun) {
        note(Markdown.head(names));
        int shown = 0;
        while (shown < Math.min(rows.size(), mostRows) && offer(Markdown.row(rows.get(shown)))) {
            shown++;
        }
        int left = rows.size() - shown;
        if (left > 0) {
            note("\n" + Counted.of(left, "more " + noun) + Counted.choose(left, " is", " are")
                    + " left out here; `findings.json` and the HTML report have them all.\n");
        }
    }

    @Override
    public String toString() {
        return text.toString();
    }

    private static int size(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }
}
