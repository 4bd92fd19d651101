package io.github.cognitoaudit.policy.syntax;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Takes the wrapping off a policy document: white space, a byte order mark, and the percent-encoding in which IAM answers it. */
public final class PolicyText {

    private static final String BYTE_ORDER_MARK = "\ufeff";

    private PolicyText() {}

    /** Returns the text without a byte order mark at its start. */
    public static String withoutMark(String text) {
        return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
    }

    /**
     * Returns the JSON text behind text that may be percent-encoded; reports an encoding that is broken and answers empty.
     *
     * <p>Text whose first character is a percent sign, with which no JSON text starts, is decoded as RFC 3986 says: unlike a form decoder
     * it leaves a {@code +} alone.
     */
    public static Optional<String> decode(String text, Problems problems) {
        String plain = withoutMark(text.strip()).strip();
        return plain.startsWith("%")
                ? percentDecoded(plain, problems).map(PolicyText::withoutMark)
                : Optional.of(plain);
    }

    private static Optional<String> percentDecoded(String text, Problems problems) {
        byte[] encoded = text.getBytes(StandardCharsets.UTF_8);
        ByteArrayOutputStream decoded = new ByteArrayOutputStream(encoded.length);
        int at = 0;
        while (at < encoded.length) {
            if (encoded[at] != '%') {
                decoded.write(encoded[at]);
                at++;
                continue;
            }
            boolean whole = at + 2 < encoded.length;
            int high = whole ? Character.digit(encoded[at + 1], 16) : -1;
            int low = whole ? Character.digit(encoded[at + 2], 16) : -1;
            if (high < 0 || low < 0) {
                problems.error(
                        ProblemCode.JSON_SYNTAX_ERROR, "", "expected two hexadecimal digits after `%` at byte " + at);
                return Optional.empty();
            }
            decoded.write(high * 16 + low);
            at += 3;
        }
        return utf8(decoded.toByteArray(), problems);
    }

    private static Optional<String> utf8(byte[] bytes, Problems problems) {
        try {
            return Optional.of(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString());
        } catch (CharacterCodingException e) {
            problems.error(
                    ProblemCode.JSON_SYNTAX_ERROR, "", "expected UTF-8 behind the percent-encoding, found other bytes");
            return Optional.empty();
        }
    }
}
