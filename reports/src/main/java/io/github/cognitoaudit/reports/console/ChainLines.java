package io.github.cognitoaudit.reports.console;

import io.github.cognitoaudit.finding.ChainVerdict;
import io.github.cognitoaudit.finding.LinkVerdict;
import io.github.cognitoaudit.reports.content.Counted;
import io.github.cognitoaudit.reports.content.Mood;
import io.github.cognitoaudit.reports.content.Named;
import io.github.cognitoaudit.reports.content.Printable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Draws the chain of a target with a mark on every link, and both values of each link that does not hold. */
final class ChainLines {
    private static final String INDENT = "  ";
    private static final int DRAWN = 3;
    private static final int LISTED = 12;
    private static final int LABEL = 17;
    private static final int VALUE = 7;

    private final Sheet sheet;
    private final Marks marks;

    ChainLines(Sheet sheet) {
        this.sheet = sheet;
        this.marks = Marks.of(sheet.terminal());
    }

    void print(List<ChainVerdict> chains) {
        if (chains.size() <= DRAWN) {
            chains.forEach(this::print);
            return;
        }
        List<ChainVerdict> worstFirst = chains.stream()
                .sorted(Comparator.comparing(chain -> Mood.worst(chain.links())))
                .toList();
        worstFirst.stream().limit(DRAWN).forEach(this::print);
        sheet.blank();
        worstFirst.stream().skip(DRAWN).limit(LISTED).forEach(this::printInShort);
        int left = chains.size() - DRAWN - LISTED;
        if (left > 0) {
            sheet.prose(INDENT, Counted.of(left, "more target") + ": see the report.");
        }
    }

    private void printInShort(ChainVerdict chain) {
        Mood worst = Mood.worst(chain.links());
        String links = Stream.of(Mood.FLAWED, Mood.UNDETERMINED)
                .map(mood -> linksThatAre(mood, chain))
                .filter(words -> !words.isEmpty())
                .collect(Collectors.joining("; "));
        String name = Printable.line(chain.target());
        sheet.labelled(
                INDENT + marks.of(worst) + " " + name,
                Math.max(LABEL + VALUE, INDENT.length() + marks.of(worst).length() + name.length() + 3),
                Tone.of(worst),
                links.isEmpty() ? worst.word() : links);
    }

    private static String linksThatAre(Mood mood, ChainVerdict chain) {
        String links = chain.links().stream()
                .filter(link -> Mood.of(link.status()) == mood)
                .map(link -> Named.inWords(link.link()))
                .collect(Collectors.joining(", "));
        return links.isEmpty() ? "" : mood.word() + ": " + links;
    }

    private void print(ChainVerdict chain) {
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
            String mark = marks.of(Mood.of(link.status()));
            int wide = name.length() + mark.length() + marks.joint().length() + 3;
            if (column + wide > sheet.terminal().width()) {
                sheet.line(INDENT + String.join(joint(), row) + " " + marks.joint());
                row.clear();
                column = INDENT.length();
            }
            row.add(name + " " + sheet.paint(Tone.of(Mood.of(link.status())), mark));
            column += wide;
        }
        sheet.line(INDENT + String.join(joint(), row));
    }

    private String joint() {
        return " " + marks.joint() + " ";
    }

    private void bothValues(LinkVerdict link) {
        String label = INDENT + marks.of(Mood.of(link.status())) + " " + Named.inWords(link.link());
        String padded = label + " ".repeat(Math.max(1, LABEL - label.length()));
        int width = padded.length() + VALUE;
        sheet.labelled(padded + "needs", width, Tone.of(Mood.of(link.status())), link.expected());
        sheet.labelled(" ".repeat(padded.length()) + "has", width, Tone.QUIET, link.actual());
    }
}
