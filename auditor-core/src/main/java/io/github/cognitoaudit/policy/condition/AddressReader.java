package io.github.cognitoaudit.policy.condition;

import io.github.cognitoaudit.policy.condition.ValueSet.Addresses;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads IP addresses and CIDR ranges without asking a resolver. */
final class AddressReader {

    private static final Pattern NUMBER = Pattern.compile("\\d{1,3}");
    private static final Pattern GROUP = Pattern.compile("[0-9a-fA-F]{1,4}");

    private AddressReader() {}

    /** Returns the range; an address without a prefix length is a range of one. */
    static Optional<Addresses> range(String text) {
        String[] parts = text.split("/", 2);
        String address = parts[0];
        boolean six = address.contains(":");
        int bits = six ? 128 : 32;
        Optional<BigInteger> number = six ? six(address) : four(address);
        if (parts.length > 1 && !NUMBER.matcher(parts[1]).matches()) {
            return Optional.empty();
        }
        int prefix = parts.length > 1 ? Integer.parseInt(parts[1]) : bits;
        if (number.isEmpty() || prefix > bits) {
            return Optional.empty();
        }
        BigInteger size = BigInteger.ONE.shiftLeft(bits - prefix);
        BigInteger first = number.get().subtract(number.get().mod(size));
        return Optional.of(new Addresses(six, first, first.add(size).subtract(BigInteger.ONE)));
    }

    private static Optional<BigInteger> four(String text) {
        String[] parts = text.split("\\.", -1);
        BigInteger number = BigInteger.ZERO;
        for (String part : parts) {
            if (parts.length != 4 || !NUMBER.matcher(part).matches() || Integer.parseInt(part) > 255) {
                return Optional.empty();
            }
            number = number.shiftLeft(8).add(BigInteger.valueOf(Integer.parseInt(part)));
        }
        return Optional.of(number);
    }

    private static Optional<BigInteger> six(String text) {
        int gap = text.indexOf("::");
        List<String> groups = new ArrayList<>(groups(gap < 0 ? text : text.substring(0, gap)));
        if (gap >= 0) {
            List<String> after = groups(text.substring(gap + 2));
            int missing = 8 - groups.size() - after.size();
            if (missing < 1) {
                return Optional.empty();
            }
            groups.addAll(Collections.nCopies(missing, "0"));
            groups.addAll(after);
        }
        BigInteger number = BigInteger.ZERO;
        for (String group : groups) {
            if (groups.size() != 8 || !GROUP.matcher(group).matches()) {
                return Optional.empty();
            }
            number = number.shiftLeft(16).add(new BigInteger(group, 16));
        }
        return Optional.of(number);
    }

    private static List<String> groups(String text) {
        return text.isEmpty() ? List.of() : List.of(text.split(":", -1));
    }

    /** Writes an address. */
    static String text(boolean six, BigInteger address) {
        List<String> parts = new ArrayList<>();
        int groups = six ? 8 : 4;
        int bits = six ? 16 : 8;
        for (int i = groups - 1; i >= 0; i--) {
            int part = address.shiftRight(i * bits).intValue() & ((1 << bits) - 1);
            parts.add(six ? Integer.toHexString(part) : String.valueOf(part));
        }
        return String.join(six ? ":" : ".", parts);
    }
}
