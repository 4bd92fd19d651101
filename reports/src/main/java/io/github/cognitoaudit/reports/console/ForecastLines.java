package io.github.cognitoaudit.reports.console;

import io.github.cognitoaudit.forecast.Forecast;
import io.github.cognitoaudit.reports.content.Counted;
import io.github.cognitoaudit.reports.content.EndingText;
import java.util.List;
import java.util.Locale;

/** Prints what ends soon for a person, and of what the end is not known. */
final class ForecastLines {
    private static final int LISTED = 20;
    private static final String INDENT = "    ";
    private static final int LABEL = 15;

    private final Sheet sheet;

    ForecastLines(Sheet sheet) {
        this.sheet = sheet;
    }

    void print(Forecast forecast) {
        List<EndingText> endings = EndingText.of(forecast);
        String window = "ends within " + Counted.of(forecast.days(), "day");
        sheet.blank()
                .line(sheet.paint(Tone.STRONG, window.toUpperCase(Locale.ROOT))
                        + sheet.paint(Tone.QUIET, "  " + endings.size()));
        endings.stream().limit(LISTED).forEach(this::ending);
        more(endings.size());
        List<String> notKnown = EndingText.notKnown(forecast);
        notKnown.stream().limit(LISTED).forEach(message -> sheet.prose("  ", message));
        more(notKnown.size());
    }

    private void ending(EndingText text) {
        sheet.prose("  ", text.left() + ": " + text.ending().what() + "  [" + text.target() + "]");
        sheet.labelled(INDENT + "ends", LABEL, Tone.QUIET, text.when());
        sheet.labelled(INDENT + "then", LABEL, Tone.QUIET, text.ending().consequence());
        sheet.labelled(INDENT + "do", LABEL, Tone.QUIET, text.ending().action());
    }

    private void more(int all) {
        if (all > LISTED) {
            sheet.prose("  ", "and " + Counted.number(all - LISTED) + " more: see the report.");
        }
    }
}
