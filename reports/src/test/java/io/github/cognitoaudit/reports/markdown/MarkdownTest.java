package io.github.cognitoaudit.reports.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class MarkdownTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a | b",
                "a \\| b",
                "a \\\\| b\\",
                "`",
                "``a`b",
                "a`",
                "\\`a\\`",
                "*a* _b_ **c** ~d~",
                "[x](javascript:alert(1))",
                "![x](https://example.com/y.png)",
                "<b>&amp;&#124;</b>",
                "https://example.com www.example.com a@example.com @team #1",
                "$x$ | $y$",
                "--> ]]> <!-- ",
                "# - + 1. > =",
                " a ",
                "  a"
            })
    void reads_the_same_in_a_cell_as_it_was_written(String text) {
        String table = Markdown.head(List.of("code", "plain", "message"))
                + Markdown.row(List.of(Markdown.code(text), Markdown.plain(text), Markdown.message(text)));

        RenderedMarkdown rendered = RenderedMarkdown.of(table);

        boolean balanced = text.chars().filter(sign -> sign == '`').count() % 2 == 0;
        assertThat(rendered.rows())
                .containsExactly(
                        List.of("code", "plain", "message"),
                        List.of(
                                text.contains("\\|") ? text.strip() : text,
                                text.strip(),
                                balanced ? text.replace("`", "").strip() : text));
        assertThat(rendered.skeleton()).doesNotContain("Link", "Image", "HtmlInline", "HtmlBlock", "Emphasis");
    }
}
