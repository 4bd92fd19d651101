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
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.LongStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.select.NodeTraversor;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Holds what every report makes of hostile audits against what it makes of their harmless twins; a seed names the audit. */
final class HostileAuditsTest {
    private static final int AUDITS = "full".equals(System.getProperty("laws")) ? 50_000 : 200;
    private static final int PER_TEST = 100;
    private static final Set<String> STRUCTURE = Set.of(
            "article", "section", "h1", "h2", "h3", "main", "script", "style", "link", "meta", "img", "iframe",
            "object", "base", "form");
    private static final ObjectMapper MAPPER = new ObjectMapper();

    static LongStream firstSeeds() {
        return LongStream.range(0, AUDITS / PER_TEST).map(part -> part * PER_TEST);
    }

    @ParameterizedTest
    @MethodSource("firstSeeds")
    void every_report_keeps_each_entry_in_its_place_and_hides_nothing(long first) {
        LongStream.range(first, first + PER_TEST).parallel().forEach(seed -> {
            Printed hostile = Printed.of(RandomAudits.hostile(seed));
            Printed harmless = Printed.of(RandomAudits.harmless(seed));

            assertThat(hostile.forms())
                    .as("the form of every report of the audit of seed %d", seed)
                    .isEqualTo(harmless.forms());
            assertThat(hostile.entries())
                    .as("an entry a finding in every report for machines, seed %d", seed)
                    .containsOnly(hostile.audit().findings().size());
            assertThat(hostile.shown().codePoints().filter(HostileAuditsTest::steersOrHides))
                    .as("signs that steer or hide in a report for people, seed %d", seed)
                    .isEmpty();
        });
    }

    /** Holds what the reports on one audit say, each printed and parsed once. */
    private record Printed(Audit audit, String shown, Map<String, Object> forms) {

        static Printed of(Audit audit) {
            Report report = Audits.report(audit);
            String summary = Summary.print(report);
            List<String> console = console(audit);
            Map<String, Object> forms = new TreeMap<>();
            forms.put("console", console.isEmpty());
            forms.put("html", htmlElements(index(report)));
            forms.put("html-single", htmlElements(SinglePage.print(report)));
            forms.put("json", members(FindingsJson.print(report)));
            forms.put("sarif", members(SarifLog.print(report)));
            forms.put("junit", xmlElements(JunitXml.print(report)));
            forms.put("gitlab", members(CodeQuality.print(report)));
            forms.put("markdown", tables(summary));
            return new Printed(audit, String.join("\n", console) + summary, forms);
        }

        /** Returns how many entries each report for machines has. */
        List<Integer> entries() {
            return List.of(
                    count("json", ".findings[] OBJECT"),
                    count("sarif", ".runs[].results[] OBJECT"),
                    count("gitlab", "[] OBJECT"),
                    count("junit", "failure 2") + count("junit", "error 2"));
        }

        private int count(String report, String element) {
            return forms.get(report) instanceof Map<?, ?> elements && elements.get(element) instanceof Integer count
                    ? count
                    : 0;
        }
    }

    private static List<String> console(Audit audit) {
        Terminal plain = Terminal.of(StandardCharsets.UTF_8, (tone, text) -> text);
        return ConsoleReport.render(audit, Audits.gate(audit), plain, List.of());
    }

    /** An HTML5 parser finds the elements, as a browser would; how a value is laid out depends on its text. */
    private static Map<String, Integer> htmlElements(String page) {
        Map<String, Integer> elements = new TreeMap<>();
        NodeTraversor.traverse(
                (node, depth) -> {
                    if (node instanceof Element element && STRUCTURE.contains(element.tagName())) {
                        elements.merge(element.tagName() + " " + element.className(), 1, Integer::sum);
                    }
                },
                Jsoup.parse(page));
        return elements;
    }

    private static String index(Report report) {
        byte[] page = HtmlReport.print(report).getOrDefault("index.html", new byte[0]);
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

    private static Map<String, Integer> xmlElements(String report) {
        try {
            byte[] text = report.getBytes(StandardCharsets.UTF_8);
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
    private static List<Integer> tables(String summary) {
        return RenderedMarkdown.of(summary).rows().stream().map(List::size).toList();
    }

    private static boolean steersOrHides(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL -> character != '\n' && character != '\t';
            case Character.FORMAT, Character.SURROGATE, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> true;
            default -> false;
        };
    }
}
