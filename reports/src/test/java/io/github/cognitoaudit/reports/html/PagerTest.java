package io.github.cognitoaudit.reports.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

final class PagerTest {

    @Test
    void keeps_everything_on_the_first_page_while_it_fits() {
        List<List<Part>> parts = Pager.share(List.of(section(3, 10_000), section(2, 60_000)));

        assertThat(parts).allMatch(shared -> shared.size() == 1);
    }

    @Test
    void leaves_every_section_its_share_of_the_first_page() {
        List<List<Part>> parts = Pager.share(List.of(section(100, 10_000), section(2, 10_000)));

        assertThat(parts.get(0).get(0).blocks()).hasSize(14);
        assertThat(parts.get(1)).hasSize(1);
    }

    @Test
    void puts_a_block_that_is_too_large_on_a_page_of_its_own() {
        List<Part> parts = Pager.share(List.of(new Section(
                        Section.Kind.FINDINGS, List.of(block("a", 900_000), block("b", 10), block("c", 900_000)))))
                .get(0);

        assertThat(parts)
                .extracting(part -> part.blocks().stream().map(Block::anchor).toList())
                .containsExactly(List.of(), List.of("a"), List.of("b"), List.of("c"));
    }

    @RepeatedTest(50)
    void keeps_every_block_once_and_in_order_and_the_first_page_small(RepetitionInfo repetition) {
        long seed = repetition.getCurrentRepetition();
        SplittableRandom random = new SplittableRandom(seed);
        List<Section> sections = new ArrayList<>();
        for (int number = 0; number < 5; number++) {
            sections.add(randomSection(random));
        }

        List<List<Part>> parts = Pager.share(sections);

        int first = parts.stream().mapToInt(shared -> bytes(shared.get(0))).sum();
        assertThat(first).as("seed %d", seed).isLessThanOrEqualTo(Pager.INDEX_BYTES);
        for (int number = 0; number < sections.size(); number++) {
            assertThat(parts.get(number).stream()
                            .flatMap(part -> part.blocks().stream())
                            .toList())
                    .as("seed %d", seed)
                    .isEqualTo(sections.get(number).blocks());
        }
        assertThat(parts.stream().flatMap(List::stream))
                .as("seed %d", seed)
                .allMatch(part -> part.number() == 1 || part.blocks().size() == 1 || bytes(part) <= Pager.PAGE_BYTES);
    }

    private static Section randomSection(SplittableRandom random) {
        List<Block> blocks = new ArrayList<>();
        int count = random.nextInt(200);
        int size = 1 + random.nextInt(random.nextInt(10) == 0 ? 300_000 : 5_000);
        for (int number = 0; number < count; number++) {
            blocks.add(block("block-" + number, random.nextInt(size)));
        }
        return new Section(Section.Kind.FINDINGS, blocks);
    }

    private static Section section(int count, int bytes) {
        List<Block> blocks = new ArrayList<>();
        for (int number = 0; number < count; number++) {
            blocks.add(block("block-" + number, bytes));
        }
        return new Section(Section.Kind.FINDINGS, blocks);
    }

    private static Block block(String anchor, int bytes) {
        return new Block(anchor, anchor, "x".repeat(bytes));
    }

    private static int bytes(Part part) {
        return part.blocks().stream().mapToInt(Block::bytes).sum();
    }
}
