package io.github.cognitoaudit.reports;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.cognitoaudit.finding.Audit;
import io.github.cognitoaudit.reports.console.ConsoleReport;
import io.github.cognitoaudit.reports.console.Terminal;
import io.github.cognitoaudit.reports.content.Report;
import io.github.cognitoaudit.reports.gitlab.CodeQuality;
import io.github.cognitoaudit.reports.html.HtmlReport;
import io.github.cognitoaudit.reports.html.SinglePage;
import io.github.cognitoaudit.reports.json.FindingsJson;
import io.github.cognitoaudit.reports.junit.JunitXml;
import io.github.cognitoaudit.reports.markdown.RenderedMarkdown;
import io.github.cognitoaudit.reports.markdown.Summary;
import io.github.cognitoaudit.reports.sarif.SarifLog;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.LongStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jsoup.Jsoup;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Holds what every report makes of hostile audits against what it makes of their harmless twins; a seed names the audit. */
final class HostileAuditsTest {
    private static final int AUDITS = "full".equals(System.getProperty("laws")) ? 50_000 : 200;
    private static final int PER_TEST = 100;
    private static final String STRUCTURE =
            "article, section, h1, h2, h3, main, script, style, link, meta, img, iframe, object," + " base, form";
    private static final ObjectMapper MAPPER = new ObjectMapper();

    static LongStream firstSeeds() {
        return LongStream.range(0, AUDITS / PER_TEST).map(part -> part * PER_TEST);
    }

    @ParameterizedTest
    @MethodSource("firstSeeds")
    void every_report_keeps_each_entry_in_its_place(long first) {
        for (long seed = first; seed < first + PER_TEST; seed++) {
            Audit hostile = RandomAudits.hostile(seed);
            Audit harmless = RandomAudits.harmless(seed);

            for (Map.Entry<String, Function<Audit, Object>> report : reports().entrySet()) {
                assertThat(report.getValue().apply(hostile))
                        .as("the %s report of the audit of seed %d", report.getKey(), seed)
                        .isEqualTo(report.getValue().apply(harmless));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("firstSeeds")
    void every_report_for_machines_has_an_entry_a_finding(long first) {
        for (long seed = first; seed < first + PER_TEST; seed++) {
            Report report = Audits.report(RandomAudits.hostile(seed));
            Map<String, Integer> cases = xmlElements(report.audit());

            assertThat(List.of(
                            members(FindingsJson.print(report)).getOrDefault(".findings[] OBJECT", 0),
                            members(SarifLog.print(report)).getOrDefault(".runs[].results[] OBJECT", 0),
                            members(CodeQuality.print(report)).getOrDefault("[] OBJECT", 0),
                            cases.getOrDefault("failure 2", 0) + cases.getOrDefault("error 2", 0)))
                    .as("the audit of seed %d", seed)
                    .containsOnly(report.audit().findings().size());
        }
    }

    @ParameterizedTest
    @MethodSource("firstSeeds")
    void no_report_for_people_has_a_sign_that_steers_or_hides(long first) {
        for (long seed = first; seed < first + PER_TEST; seed++) {
            Audit hostile = RandomAudits.hostile(seed);

            String shown = String.join("\n", console(hostile)) + Summary.print(Audits.report(hostile));
            assertThat(shown.codePoints().filter(HostileAuditsTest::steersOrHides))
                    .as("the audit of seed %d", seed)
                    .isEmpty();
        }
    }

    private static Map<String, Function<Audit, Object>> reports() {
        Map<String, Function<Audit, Object>> reports = new TreeMap<>();
        reports.put("console", audit -> console(audit).isEmpty());
        reports.put("html", audit -> htmlElements(index(audit)));
        reports.put("html-single", audit -> htmlElements(SinglePage.print(Audits.report(audit))));
        reports.put("json", audit -> members(FindingsJson.print(Audits.report(audit))));
        reports.put("sarif", audit -> members(SarifLog.print(Audits.report(audit))));
        reports.put("junit", HostileAuditsTest::xmlElements);
        reports.put("gitlab", audit -> members(CodeQuality.print(Audits.report(audit))));
        reports.put("markdown", HostileAuditsTest::tables);
        return reports;
    }

    private static List<String> console(Audit audit) {
        Terminal plain = Terminal.of(StandardCharsets.UTF_8, (tone, text) -> text);
        return ConsoleReport.render(audit, Audits.gate(audit), plain, List.of());
    }

    /** An HTML5 parser finds the elements, as a browser would; how a value is laid out depends on its text. */
    private static Map<String, Integer> htmlElements(String page) {
        Map<String, Integer> elements = new TreeMap<>();
        Jsoup.parse(page)
                .select(STRUCTURE)
                .forEach(element -> elements.merge(element.tagName() + " " + element.className(), 1, Integer::sum));
        return elements;
    }

    private static String index(Audit audit) {
        byte[] page = HtmlReport.print(Audits.report(audit)).getOrDefault("index.html", new byte[0]);
        return new String(page, StandardCharsets.UTF_8);
    }

    /** Returns how often each member is there, whatever its text and the order of the findings. */
    private static Map<String, Integer> members(String json) {
        try {
            Map<String, Integer> members = new TreeMap<>();
            count(members, "", MAPPER.readTree(json.getBytes(StandardCharsets.UTF_8)));
            return members;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void count(Map<String, Integer> members, String path, JsonNode tree) {
        members.merge(path + " " + tree.getNodeType(), 1, Integer::sum);
        tree.elements().forEachRemaining(item -> {
            if (tree.isArray()) {
                count(members, path + "[]", item);
            }
        });
        // The members of a witness have names that the finding chooses.
        tree.properties()
                .forEach(member -> count(
                        members, path + "." + (path.endsWith("witness") ? "any" : member.getKey()), member.getValue()));
    }

    private static Map<String, Integer> xmlElements(Audit audit) {
        try {
            byte[] text = JunitXml.print(Audits.report(audit)).getBytes(StandardCharsets.UTF_8);
            XMLStreamReader xml =
                    XMLInputFactory.newDefaultFactory().createXMLStreamReader(new ByteArrayInputStream(text));
            Map<String, Integer> elements = new TreeMap<>();
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamConstants.START_ELEMENT) {
                    elements.merge(xml.getLocalName() + " " + xml.getAttributeCount(), 1, Integer::sum);
                }
            }
            return elements;
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Returns how many cells each row of each table has. */
    private static List<Integer> tables(Audit audit) {
        return RenderedMarkdown.of(Summary.print(Audits.report(audit))).rows().stream()
                .map(List::size)
                .toList();
    }

    private static boolean steersOrHides(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL -> character != '\n' && character != '\t';
            case Character.FORMAT, Character.SURROGATE, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> true;
            default -> false;
        };
    }
}
