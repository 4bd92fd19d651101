package io.github.cognitoaudit.reports.html;

import java.util.List;
import java.util.stream.IntStream;

/**
 * Holds the blocks of a section that share a page.
 *
 * @param section the section
 * @param number the part's number, from 1; the first part is on the index page
 * @param of how many parts the section has
 * @param blocks the blocks
 */
record Part(Section section, int number, int of, List<Block> blocks) {
    private static final int NEIGHBOURS = 5;

    Part {
        blocks = List.copyOf(blocks);
    }

    String file() {
        return file(number);
    }

    private String file(int part) {
        return part == 1 ? "index.html" : section.kind().id() + "-" + part + ".html";
    }

    /** Returns where the part begins and ends, in words; empty when it has no block. */
    String range() {
        if (blocks.isEmpty()) {
            return "";
        }
        String first = blocks.get(0).label();
        String last = blocks.get(blocks.size() - 1).label();
        return first.equals(last) ? first : first + " to " + last;
    }

    /** Returns links to the first page, the last one, and those around this one. */
    List<Link> links() {
        return IntStream.rangeClosed(1, of)
                .filter(page -> page == 1 || page == of || Math.abs(page - number) <= NEIGHBOURS)
                .mapToObj(page -> new Link(href(page), page, page == number))
                .toList();
    }

    private String href(int page) {
        return page == 1 ? file(1) + "#" + section.kind().id() : file(page);
    }

    /**
     * Leads to another part of the section.
     *
     * @param href the address
     * @param page the number of the part
     * @param current whether the reader is there
     */
    record Link(String href, int page, boolean current) {}
}
