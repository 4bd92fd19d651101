package io.github.cognitoaudit.reports.html;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.Map;

/** Fills the compiled templates; every value is escaped for the place where it stands. */
final class Templates {
    private static final TemplateEngine ENGINE = TemplateEngine.createPrecompiled(
            null, ContentType.Html, Templates.class.getClassLoader(), Templates.class.getPackageName());

    private Templates() {}

    /** Fills a template that takes one value. */
    static String fill(String template, Object value) {
        StringOutput output = new StringOutput();
        ENGINE.render(template + ".jte", value, output);
        return output.toString();
    }

    /** Fills a template that takes several values by name. */
    static String fill(String template, Map<String, Object> values) {
        StringOutput output = new StringOutput();
        ENGINE.render(template + ".jte", values, output);
        return output.toString();
    }
}
