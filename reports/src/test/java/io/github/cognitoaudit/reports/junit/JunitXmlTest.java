package io.github.cognitoaudit.reports.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import edu.hm.hafner.analysis.Issue;
import io.github.cognitoaudit.finding.Audit;
import io.github.cognitoaudit.reports.Audits;
import io.github.cognitoaudit.reports.Golden;
import io.github.cognitoaudit.reports.JenkinsParser;
import java.io.ByteArrayInputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.apache.maven.plugin.surefire.log.api.NullConsoleLogger;
import org.apache.maven.plugins.surefire.report.ReportTestCase;
import org.apache.maven.plugins.surefire.report.ReportTestSuite;
import org.apache.maven.plugins.surefire.report.TestSuiteXmlParser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

final class JunitXmlTest {
    /** The schema of Surefire's reports, as the build takes it out of the sources of Surefire. */
    private static final Path SUREFIRE = Path.of("target/surefire-schema/surefire-test-report.xsd");

    @Test
    void prints_what_the_golden_file_shows() {
        Golden.assertMatches("TEST-cognito-audit.xml", print(Audits.small()));
    }

    @Test
    void every_suite_fits_the_schema_of_surefire() throws Exception {
        for (Audit audit : List.of(Audits.small(), Audits.sound(), Audits.empty())) {
            for (Element suite : suites(print(audit))) {
                surefire().newValidator().validate(new DOMSource(suite));
            }
        }
    }

    @Test
    void is_held_against_a_schema_that_refuses_other_forms() throws Exception {
        Element suite = suites(print(Audits.small())).get(0);
        suite.removeAttribute("tests");

        assertThatThrownBy(() -> surefire().newValidator().validate(new DOMSource(suite)))
                .isInstanceOf(SAXException.class);
    }

    @Test
    void is_read_by_surefire_with_a_suite_a_target_and_one_of_the_rules() throws Exception {
        List<ReportTestSuite> suites = read(print(Audits.small()));

        assertThat(suites)
                .extracting(
                        ReportTestSuite::getName,
                        ReportTestSuite::getNumberOfTests,
                        ReportTestSuite::getNumberOfFailures,
                        ReportTestSuite::getNumberOfErrors,
                        ReportTestSuite::getNumberOfSkipped)
                .containsExactly(
                        tuple("production", 5, 4, 1, 0),
                        tuple("staging", 0, 0, 0, 0),
                        tuple("cognito-audit", 3, 0, 0, 2));
    }

    @Test
    void has_a_case_that_passes_only_for_a_rule_that_holds_wherever_it_was_asked() throws Exception {
        List<ReportTestCase> cases = read(print(Audits.small())).get(2).getTestCases();

        assertThat(cases)
                .extracting(ReportTestCase::getName, ReportTestCase::isSuccessful, ReportTestCase::hasSkipped)
                .containsExactly(
                        tuple("AUTH0-001 id-token-not-signed-with-rs256", true, false),
                        tuple("AUTH0-001 id-token-not-signed-with-rs256: staging", false, true),
                        tuple("PERM-009 role-exceeds-its-ceiling", false, true));
    }

    @Test
    void loses_nothing_in_the_parser_of_jenkins() {
        Audit audit = Audits.small();

        List<Issue> issues = JenkinsParser.read("junit", print(audit));

        JenkinsParser.assertNothingLost(issues, audit);
    }

    @ParameterizedTest
    @MethodSource("io.github.cognitoaudit.reports.HostileTexts#all")
    void keeps_hostile_text_in_its_place(String text) throws Exception {
        List<Element> hostile = suites(print(Audits.hostile(text)));
        List<Element> harmless = suites(print(Audits.hostile("harmless")));

        assertThat(hostile).hasSameSizeAs(harmless);
        for (int suite = 0; suite < hostile.size(); suite++) {
            surefire().newValidator().validate(new DOMSource(hostile.get(suite)));
            assertThat(elements(hostile.get(suite))).isEqualTo(elements(harmless.get(suite)));
        }
    }

    private static String print(Audit audit) {
        return JunitXml.print(Audits.report(audit));
    }

    private static List<ReportTestSuite> read(String xml) throws Exception {
        byte[] bytes = xml.getBytes(StandardCharsets.UTF_8);
        return new TestSuiteXmlParser(new NullConsoleLogger())
                .parse(new InputStreamReader(new ByteArrayInputStream(bytes), StandardCharsets.UTF_8));
    }

    private static Schema surefire() throws SAXException {
        return SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI).newSchema(SUREFIRE.toFile());
    }

    private static List<Element> suites(String xml) throws Exception {
        Document document = DocumentBuilderFactory.newDefaultNSInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
        NodeList nodes = document.getDocumentElement().getElementsByTagName("testsuite");
        List<Element> suites = new ArrayList<>();
        for (int suite = 0; suite < nodes.getLength(); suite++) {
            suites.add((Element) nodes.item(suite));
        }
        return suites;
    }

    private static List<String> elements(Element suite) {
        NodeList nodes = suite.getElementsByTagName("*");
        List<String> names = new ArrayList<>();
        for (int node = 0; node < nodes.getLength(); node++) {
            names.add(nodes.item(node).getNodeName());
        }
        return names;
    }
}
