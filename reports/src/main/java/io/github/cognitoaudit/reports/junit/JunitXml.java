package io.github.cognitoaudit.reports.junit;

import io.github.cognitoaudit.finding.ChainVerdict;
import io.github.cognitoaudit.finding.Finding;
import io.github.cognitoaudit.finding.Fingerprint;
import io.github.cognitoaudit.reports.content.Decided;
import io.github.cognitoaudit.reports.content.Report;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * Prints {@code TEST-cognito-audit.xml}: a suite a target with a case a rule and subject, and a suite of the rules.
 *
 * <p>A violation is a failure, one that the team suppressed or accepted is skipped, and an answer that could not be given is an error. An audit names no subject that was found right, so
 * these have no cases of their own: the suite of the rules has a case that passes for every rule that holds wherever it was asked, and a
 * skipped one for every rule that was not examined.
 */
public final class JunitXml {
    private JunitXml() {}

    /** Returns the report as XML 1.0; every suite fits the schema of Surefire's reports. */
    public static String print(Report report) {
        StringWriter text = new StringWriter();
        try {
            // The JDK's own: another one on the class path could print other bytes.
            XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
            xml.writeStartDocument("UTF-8", "1.0");
            new JunitElements(xml).write(suites(report));
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("a text in memory can always be written", e);
        }
        return text + "\n";
    }

    private static List<TestSuite> suites(Report report) {
        Map<String, List<TestCase>> byTarget = new LinkedHashMap<>();
        for (ChainVerdict chain : report.audit().chains()) {
            byTarget.put(chain.target(), new ArrayList<>());
        }
        Map<Fingerprint, Decided> decisions = report.decisions();
        for (Finding finding : report.audit().findings()) {
            byTarget.computeIfAbsent(finding.target(), target -> new ArrayList<>())
                    .add(TestCase.of(finding, Optional.ofNullable(decisions.get(finding.fingerprint()))));
        }
        List<TestSuite> suites = new ArrayList<>();
        byTarget.forEach((target, cases) -> suites.add(new TestSuite(TestCase.suiteOf(target), cases)));
        suites.add(new TestSuite(
                TestCase.suiteOfRules(),
                report.audit().examined().stream().flatMap(TestCase::of).toList()));
        return suites;
    }
}
