package io.github.cognitoaudit.policy.validation;

/** Knows the form of IP addresses and ranges; no name is looked up. */
final class IpRanges {

    private static final int V4_BITS = 32;
    private static final int V6_BITS = 128;
    private static final int V6_GROUPS = 8;

    private IpRanges() {}

    /** Tells whether the text is an address of IPv4 or IPv6, alone or with the length of a prefix, as in {@code 203.0.113.0/24}. */
    static boolean isRange(String text) {
        String[] parts = text.split("/", 2);
        boolean v6 = parts[0].contains(":");
        return (v6 ? isV6(parts[0]) : isV4(parts[0]))
                && (parts.length == 1 || isAtMost(parts[1], v6 ? V6_BITS : V4_BITS));
    }

    private static boolean isV4(String address) {
        String[] parts = address.split("\\.", -1);
        if (parts.length != 4) {
            return false;
        }
        for (String part : parts) {
            if (!isAtMost(part, 255)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isAtMost(String text, int most) {
        return text.length() <= 3 && Ascii.isNumber(text) && Integer.parseInt(text) <= most;
    }

    private static boolean isV6(String address) {
        int gap = address.indexOf("::");
        if (gap < 0) {
            return groups(address) == V6_GROUPS;
        }
        String before = address.substring(0, gap);
        String after = address.substring(gap + 2);
        int first = before.isEmpty() ? 0 : groups(before);
        int second = after.isEmpty() ? 0 : groups(after);
        return first >= 0 && second >= 0 && !before.contains(".") && first + second < V6_GROUPS;
    }

    /** Counts the groups of two bytes; an IPv4 address at the end counts as two; -1 when one is none. */
    private static int groups(String text) {
        String[] parts = text.split(":", -1);
        int count = 0;
        for (int i = 0; i < parts.length; i++) {
            if (i == parts.length - 1 && isV4(parts[i])) {
                count += 2;
            } else if (isGroup(parts[i])) {
                count++;
            } else {
                return -1;
            }
        }
        return count;
    }

    private static boolean isGroup(String text) {
        return !text.isEmpty()
                && text.length() <= 4
                && text.chars().allMatch(c -> "0123456789abcdefABCDEF".indexOf(c) >= 0);
    }
}
