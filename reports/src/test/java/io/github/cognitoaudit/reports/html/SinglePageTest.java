package io.github.cognitoaudit.reports.html;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.cognitoaudit.finding.Audit;
import io.github.cognitoaudit.reports.Audits;
import io.github.cognitoaudit.reports.Golden;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class SinglePageTest {

    @Test
    void prints_what_the_golden_file_shows() {
        String page = SinglePage.print(Audits.report(Audits.small()));

        // The style sheet and the scripts are files of their own in the folder, which has golden files too.
        Golden.assertMatches(
                "report.html",
                page.replaceAll("(?s)<(style|script)>.*?</\\1>", "<$1></$1>").replaceAll("sha256-[^&]+", "sha256-"));
    }

    @Test
    void shows_every_finding_once() {
        Document page = page(Audits.large(300, 3));

        assertThat(page.select("article.finding, article.question").eachAttr("id"))
                .hasSize(330)
                .doesNotHaveDuplicates();
    }

    @Test
    void fetches_nothing_and_leads_to_places_of_its_own_and_to_references() {
        Document page = page(Audits.small());

        assertThat(page.select("link, img, iframe, object, embed, [src], [style]"))
                .isEmpty();
        assertThat(page.select("a").eachAttr("href"))
                .allMatch(href -> href.startsWith("https://")
                        || !page.select("[id=" + href.substring(1) + "]").isEmpty());
    }

    @ParameterizedTest
    @MethodSource("io.github.cognitoaudit.reports.HostileTexts#all")
    void allows_by_their_hashes_just_the_style_and_the_scripts_that_it_has(String text) throws Exception {
        Document page = page(Audits.hostile(text));

        List<String> sources = new ArrayList<>();
        for (Element inline : page.select("style, script")) {
            sources.add(source(inline.data()));
        }
        assertThat(sources).hasSize(3);
        assertThat(page.select("meta[http-equiv=Content-Security-Policy]").attr("content"))
                .isEqualTo("default-src 'none'; style-src " + sources.get(0) + "; script-src " + sources.get(1) + " "
                        + sources.get(2) + "; base-uri 'none'; form-action 'none'");
    }

    @Test
    void refuses_to_put_a_script_inline_that_could_end_its_element() {
        assertThatThrownBy(() -> new InlinePart("text = '</script>'")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new InlinePart("text = '<!--'")).isInstanceOf(IllegalArgumentException.class);
    }

    private static Document page(Audit audit) {
        return Jsoup.parse(SinglePage.print(Audits.report(audit)));
    }

    private static String source(String text) throws Exception {
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        return "'sha256-" + Base64.getEncoder().encodeToString(digest) + "'";
    }
}
