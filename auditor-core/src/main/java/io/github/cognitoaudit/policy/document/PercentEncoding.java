package io.github.cognitoaudit.policy.document;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** Decodes percent-encoded text as RFC 3986 says; unlike a form decoder it leaves a {@code +} alone. */
final class PercentEncoding {

    private PercentEncoding() {}

    static String decode(String text) throws PolicySyntaxException {
        byte[] encoded = text.getBytes(StandardCharsets.UTF_8);
        ByteArrayOutputStream decoded = new ByteArrayOutputStream(encoded.length);
        int at = 0;
        while (at < encoded.length) {
            if (encoded[at] != '%') {
                decoded.write(encoded[at]);
                at++;
                continue;
            }
            int high = at + 2 < encoded.length ? Character.digit(encoded[at + 1], 16) : -1;
            int low = at + 2 < encoded.length ? Character.digit(encoded[at + 2], 16) : -1;
            if (high < 0 || low < 0) {
                throw new PolicySyntaxException("", "expected two hexadecimal digits after `%` at byte " + at);
            }
            decoded.write(high * 16 + low);
            at += 3;
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(decoded.toByteArray()))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new PolicySyntaxException("", "expected UTF-8 behind the percent-encoding, found other bytes");
        }
    }
}
