package io.github.cognitoaudit.reports.html;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import io.github.cognitoaudit.reports.content.Report;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;

/** Prints the folder of web pages. */
public final class HtmlReport {
    private static final TemplateEngine ENGINE = TemplateEngine.createPrecompiled(
            null, ContentType.Html, HtmlReport.class.getClassLoader(), "io.github.cognitoaudit.reports.html.templates");

    private HtmlReport() {}

    /** Returns the bytes of the files by name; {@code index.html} is the page to open. */
    public static Map<String, byte[]> print(Report report) {
        StringOutput page = new StringOutput();
        ENGINE.render("index.jte", report, page);
        Map<String, byte[]> files = new TreeMap<>();
        files.put("index.html", page.toString().getBytes(StandardCharsets.UTF_8));
        return files;
    }
}
