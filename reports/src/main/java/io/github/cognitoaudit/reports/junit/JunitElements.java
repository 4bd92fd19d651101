package io.github.cognitoaudit.reports.junit;

import io.github.cognitoaudit.reports.content.Printable;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes suites and cases as elements; what XML can not hold is written as a visible escape. */
final class JunitElements {
    private final XMLStreamWriter xml;

    JunitElements(XMLStreamWriter xml) {
        this.xml = xml;
    }

    void write(List<TestSuite> suites) throws XMLStreamException {
        xml.writeCharacters("\n");
        xml.writeStartElement("testsuites");
        for (TestSuite suite : suites) {
            write(suite);
        }
        xml.writeCharacters("\n");
        xml.writeEndElement();
    }

    private void write(TestSuite suite) throws XMLStreamException {
        xml.writeCharacters("\n  ");
        xml.writeStartElement("testsuite");
        attribute("name", suite.name());
        xml.writeAttribute("tests", String.valueOf(suite.cases().size()));
        xml.writeAttribute("failures", String.valueOf(suite.count(TestCase.Outcome.FAILURE)));
        xml.writeAttribute("errors", String.valueOf(suite.count(TestCase.Outcome.ERROR)));
        xml.writeAttribute("skipped", String.valueOf(suite.count(TestCase.Outcome.SKIPPED)));
        xml.writeAttribute("time", "0");
        for (TestCase one : suite.cases()) {
            write(one);
        }
        xml.writeCharacters("\n  ");
        xml.writeEndElement();
    }

    private void write(TestCase one) throws XMLStreamException {
        xml.writeCharacters("\n    ");
        xml.writeStartElement("testcase");
        attribute("classname", one.className());
        attribute("name", one.name());
        xml.writeAttribute("time", "0");
        xml.writeCharacters("\n      ");
        switch (one.outcome()) {
            case FAILURE -> write("failure", one);
            case ERROR -> write("error", one);
            case SKIPPED -> {
                xml.writeStartElement("skipped");
                attribute("message", one.message());
                xml.writeEndElement();
            }
            case PASSED -> {
                xml.writeStartElement("system-out");
                xml.writeCharacters(Printable.line(one.message()));
                xml.writeEndElement();
            }
        }
        xml.writeCharacters("\n    ");
        xml.writeEndElement();
    }

    private void write(String element, TestCase one) throws XMLStreamException {
        xml.writeStartElement(element);
        attribute("message", one.message());
        xml.writeAttribute("type", one.type());
        xml.writeCharacters(Printable.block(one.details()));
        xml.writeEndElement();
    }

    private void attribute(String name, String text) throws XMLStreamException {
        xml.writeAttribute(name, Printable.line(text));
    }
}
