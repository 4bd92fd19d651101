package io.github.cognitoaudit.reports.html;

import java.util.ArrayList;
import java.util.List;

/**
 * Shares the blocks out over pages: the first part of every section on the index page, the rest on pages of their own.
 *
 * <p>The index page keeps its size whatever the audit holds; a block that does not fit on it goes to the next page.
 */
final class Pager {
    /** What the index page may hold besides its frame, in bytes; with the frame it stays below 200,000. */
    static final int INDEX_BYTES = 165_000;

    /** What a further page may hold besides its frame, in bytes. */
    static final int PAGE_BYTES = 240_000;

    private Pager() {}

    /** Returns the parts of each section, in the order of the sections. */
    static List<List<Part>> share(List<Section> sections) {
        int total = sections.stream().mapToInt(Section::bytes).sum();
        int left = INDEX_BYTES;
        List<List<Part>> parts = new ArrayList<>();
        int waiting = sections.stream()
                .mapToInt(section -> fairShare(section, sections.size()))
                .sum();
        for (Section section : sections) {
            waiting -= fairShare(section, sections.size());
            int allowed = total <= INDEX_BYTES ? INDEX_BYTES : left - waiting;
            List<Part> shared = parts(section, allowed);
            left -= shared.get(0).blocks().stream().mapToInt(Block::bytes).sum();
            parts.add(shared);
        }
        return parts;
    }

    private static int fairShare(Section section, int sections) {
        return Math.min(section.bytes(), INDEX_BYTES / sections);
    }

    private static List<Part> parts(Section section, int allowedOnIndex) {
        List<List<Block>> pages = new ArrayList<>();
        List<Block> page = new ArrayList<>();
        int left = allowedOnIndex;
        for (Block block : section.blocks()) {
            if (block.bytes() > left && (pages.isEmpty() || !page.isEmpty())) {
                pages.add(page);
                page = new ArrayList<>();
                left = PAGE_BYTES;
            }
            page.add(block);
            left -= block.bytes();
        }
        pages.add(page);
        List<Part> parts = new ArrayList<>();
        for (List<Block> blocks : pages) {
            parts.add(new Part(section, parts.size() + 1, pages.size(), blocks));
        }
        return parts;
    }
}
