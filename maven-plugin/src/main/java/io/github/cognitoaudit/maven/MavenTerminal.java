package io.github.cognitoaudit.maven;

import io.github.cognitoaudit.reports.console.Style;
import io.github.cognitoaudit.reports.console.Terminal;
import java.nio.charset.Charset;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.maven.shared.utils.logging.MessageUtils;

/** Finds out what the terminal behind Maven's log can show. */
final class MavenTerminal {

    private MavenTerminal() {}

    /**
     * Returns the terminal; it colours only when Maven does ({@code -B} and {@code -Dstyle.color=never} switch it off) and
     * {@code NO_COLOR} is not set (no-color.org).
     */
    static Terminal of(Map<String, String> environment) {
        boolean plain = Optional.ofNullable(environment.get("NO_COLOR"))
                .filter(value -> !value.isEmpty())
                .isPresent();
        Style style = MessageUtils.isColorEnabled() && !plain ? Style.ansi() : Style.plain();
        return Terminal.of(charset(), style);
    }

    /** Since Java 18 the default charset no longer tells what the terminal takes (JEP 400). */
    private static Charset charset() {
        return Stream.of("stdout.encoding", "sun.stdout.encoding")
                .flatMap(property -> Optional.ofNullable(System.getProperty(property)).stream())
                .filter(Charset::isSupported)
                .findFirst()
                .map(Charset::forName)
                .orElseGet(Charset::defaultCharset);
    }
}
