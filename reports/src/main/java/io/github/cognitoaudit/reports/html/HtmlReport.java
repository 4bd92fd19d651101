package io.github.cognitoaudit.reports.html;

import io.github.cognitoaudit.reports.content.Report;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Prints the folder of web pages.
 *
 * <p>The pages hold no script: a sandboxed page, as Jenkins serves it, logs an error for every script element that it meets.
 * The script that filters, sorts and copies belongs to {@code interactive.html}, which lists the same findings.
 */
public final class HtmlReport {
    private static final List<String> STATIC_FILES = List.of("icon.svg", "report.css", "report.js");

    private HtmlReport() {}

    /** Returns the bytes of the files by name; {@code index.html} is the page to open and has at most 200,000. */
    public static Map<String, byte[]> print(Report report) {
        Anchors anchors = new Anchors(report.audit().findings());
        List<List<Part>> parts = Pager.share(Sections.of(report, anchors));
        Map<String, String> places = places(parts);
        Map<String, byte[]> files = new TreeMap<>();
        files.put("index.html", utf8(Templates.fill("index", new Overview(report, parts, anchors, places))));
        for (List<Part> shared : parts) {
            for (Part part : shared.subList(1, shared.size())) {
                files.put(part.file(), utf8(Templates.fill("further", Map.of("report", report, "part", part))));
            }
        }
        files.put("interactive.html", utf8(Templates.fill("interactive", report)));
        files.put("findings.js", utf8(FindingList.print(report.audit(), anchors, places)));
        STATIC_FILES.forEach(name -> files.put(name, StaticFile.bytes(name)));
        return files;
    }

    private static Map<String, String> places(List<List<Part>> parts) {
        Map<String, String> places = new HashMap<>();
        for (List<Part> shared : parts) {
            for (Part part : shared) {
                part.blocks().forEach(block -> places.put(block.anchor(), part.file()));
            }
        }
        return places;
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
