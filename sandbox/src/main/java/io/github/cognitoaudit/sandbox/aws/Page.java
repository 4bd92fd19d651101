package io.github.cognitoaudit.sandbox.aws;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;

/**
 * Holds one page of an IAM list.
 *
 * @param <T> what is listed
 * @param items the entries of this page
 * @param marker the elements {@code IsTruncated} and, before the last page, {@code Marker}
 */
record Page<T>(List<T> items, String marker) {

    static <T> Page<T> of(List<T> all, Map<String, String> form, int usual, int limit) {
        int from = Math.min(all.size(), offset(form.getOrDefault("Marker", "")));
        int wanted = Integer.parseInt(form.getOrDefault("MaxItems", Integer.toString(usual)));
        int to = Math.min(all.size(), from + Math.min(wanted, limit));
        boolean more = to < all.size();
        String marker = Xml.text("IsTruncated", Boolean.toString(more)) + (more ? Xml.text("Marker", marker(to)) : "");
        return new Page<>(List.copyOf(all.subList(from, to)), marker);
    }

    private static String marker(int offset) {
        return Base64.getEncoder().encodeToString(("from:" + offset).getBytes(StandardCharsets.UTF_8));
    }

    private static int offset(String marker) {
        if (marker.isEmpty()) {
            return 0;
        }
        String text = new String(Base64.getDecoder().decode(marker), StandardCharsets.UTF_8);
        return Integer.parseInt(text.substring("from:".length()));
    }
}
