package io.github.cognitoaudit.reports.console;

import io.github.cognitoaudit.finding.ChainVerdict;
import io.github.cognitoaudit.finding.LinkVerdict;
import io.github.cognitoaudit.reports.content.Named;
import io.github.cognitoaudit.reports.content.Printable;
import java.util.ArrayList;
import java.util.List;

/** Draws the chain of a target with a mark on every link, and both values of each link that does not hold. */
final class ChainLines {
    private static final String INDENT = "  ";
    private static final int LABEL = 17;
    private static final int VALUE = 7;

    private final Sheet sheet;
    private final Marks marks;

    ChainLines(Sheet sheet) {
        this.sheet = sheet;
        this.marks = Marks.of(sheet.terminal());
    }

    void print(ChainVerdict chain) {
        sheet.blank();
        sheet.line(sheet.paint(Tone.STRONG, Printable.line(chain.target())));
        sheet.prose(INDENT, chain.scope());
        draw(chain);
        chain.links().stream()
                .filter(link -> link.status() != LinkVerdict.Status.SOUND)
                .forEach(this::bothValues);
        sheet.labelled(INDENT + "login key", LABEL + VALUE, Tone.QUIET, chain.loginKey());
    }

    private void draw(ChainVerdict chain) {
        List<String> row = new ArrayList<>();
        int column = INDENT.length();
        for (LinkVerdict link : chain.links()) {
            String name = Named.inWords(link.link());
            String mark = marks.of(link.status());
            int wide = name.length() + mark.length() + marks.joint().length() + 3;
            if (column + wide > sheet.terminal().width()) {
                sheet.line(INDENT + String.join(joint(), row) + " " + marks.joint());
                row.clear();
                column = INDENT.length();
            }
            row.add(name + " " + sheet.paint(tone(link.status()), mark));
            column += wide;
        }
        sheet.line(INDENT + String.join(joint(), row));
    }

    private String joint() {
        return " " + marks.joint() + " ";
    }

    private void bothValues(LinkVerdict link) {
        String label = INDENT + marks.of(link.status()) + " " + Named.inWords(link.link());
        String padded = label + " ".repeat(Math.max(1, LABEL - label.length()));
        int width = padded.length() + VALUE;
        sheet.labelled(padded + "needs", width, tone(link.status()), link.expected());
        sheet.labelled(" ".repeat(padded.length()) + "has", width, Tone.QUIET, link.actual());
    }

    static Tone tone(LinkVerdict.Status status) {
        return switch (status) {
            case SOUND -> Tone.SOUND;
            case FLAWED -> Tone.FLAWED;
            case UNDETERMINED -> Tone.UNDETERMINED;
        };
    }
}
