package io.github.cognitoaudit.policy.laws;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Decides one condition by the letter of the table in policy-engine.md 1.3. */
final class NaiveCondition {

    private NaiveCondition() {}

    static boolean holds(
            String written, String key, List<String> values, boolean variables, Map<String, List<String>> context) {
        List<String> present = NaiveText.valuesOf(key, context);
        if (written.equals("Null")) {
            return values.stream().anyMatch(value -> NaiveText.lower(value).equals(String.valueOf(present.isEmpty())));
        }
        boolean all = written.startsWith("ForAllValues:");
        boolean any = written.startsWith("ForAnyValue:");
        String operator = all || any ? written.substring(written.indexOf(':') + 1) : written;
        boolean ifExists = operator.endsWith("IfExists");
        operator = ifExists ? operator.substring(0, operator.length() - "IfExists".length()) : operator;
        boolean negated = operator.contains("Not");
        String positive = operator.replace("Not", "");
        if (present.isEmpty()) {
            return ifExists || all || (negated && !any);
        }
        if (all && present.stream().allMatch(String::isEmpty)) {
            return true;
        }
        boolean everyMatches = true;
        boolean someMatches = false;
        boolean everyDiffers = true;
        boolean someDiffers = false;
        for (String value : present) {
            boolean matches = values.stream().anyMatch(wanted -> matches(positive, wanted, value, variables, context));
            everyMatches &= matches;
            someMatches |= matches;
            everyDiffers &= !matches;
            someDiffers |= !matches;
        }
        if (all) {
            return negated ? everyDiffers : everyMatches;
        }
        if (any) {
            return negated ? someDiffers : someMatches;
        }
        return negated ? everyDiffers : someMatches;
    }

    private static boolean matches(
            String operator, String wanted, String value, boolean variables, Map<String, List<String>> context) {
        return switch (operator) {
            case "StringEquals" -> text(wanted, false, variables, context).equals(Optional.of(value));
            case "StringEqualsIgnoreCase" ->
                text(wanted, false, variables, context)
                        .map(NaiveText::lower)
                        .equals(Optional.of(NaiveText.lower(value)));
            case "StringLike" ->
                text(wanted, true, variables, context)
                        .filter(pattern -> NaiveText.matchesMarked(pattern, value))
                        .isPresent();
            case "ArnEquals", "ArnLike" -> arn(wanted, value, variables, context);
            case "BinaryEquals" -> wanted.equals(value);
            case "Bool" -> flag(wanted).isPresent() && flag(wanted).equals(flag(value));
            case "IpAddress" -> address(wanted, value);
            case "NumericEquals", "NumericLessThan", "NumericLessThanEquals" ->
                compares(operator.substring(7), number(value), number(wanted));
            case "NumericGreaterThan", "NumericGreaterThanEquals" ->
                compares(operator.substring(7), number(value), number(wanted));
            case "DateEquals", "DateLessThan", "DateLessThanEquals", "DateGreaterThan", "DateGreaterThanEquals" ->
                compares(operator.substring(4), date(value), date(wanted));
            default -> false;
        };
    }

    private static Optional<String> text(
            String wanted, boolean wildcards, boolean variables, Map<String, List<String>> context) {
        if (variables) {
            return NaiveText.resolved(wanted, wildcards, context);
        }
        return Optional.of(wildcards ? NaiveText.marked(wanted) : wanted);
    }

    private static boolean arn(String wanted, String value, boolean variables, Map<String, List<String>> context) {
        if (wanted.equals("*")) {
            return true;
        }
        List<String> wantedFields =
                NaiveText.fields(text(wanted, true, variables, context).orElse(""));
        List<String> fields = NaiveText.fields(value);
        if (wantedFields.size() != 6 || fields.size() != 6) {
            return false;
        }
        for (int i = 0; i < 6; i++) {
            if (!NaiveText.matchesMarked(wantedFields.get(i), fields.get(i))) {
                return false;
            }
        }
        return true;
    }

    private static Optional<String> flag(String text) {
        String lower = NaiveText.lower(text);
        return List.of("true", "false").contains(lower) ? Optional.of(lower) : Optional.empty();
    }

    private static boolean compares(String operator, Optional<BigDecimal> value, Optional<BigDecimal> wanted) {
        if (value.isEmpty() || wanted.isEmpty()) {
            return false;
        }
        int order = value.get().compareTo(wanted.get());
        return switch (operator) {
            case "Equals" -> order == 0;
            case "LessThan" -> order < 0;
            case "LessThanEquals" -> order <= 0;
            case "GreaterThan" -> order > 0;
            case "GreaterThanEquals" -> order >= 0;
            default -> throw new IllegalArgumentException("expected a comparison, found `" + operator + "`");
        };
    }

    private static Optional<BigDecimal> number(String text) {
        return text.matches("[+-]?[0-9]+(\\.[0-9]+)?") ? Optional.of(new BigDecimal(text)) : Optional.empty();
    }

    /** Reads a year, a month, a day, an instant, or the seconds since 1970. */
    private static Optional<BigDecimal> date(String text) {
        if (!text.matches("[0-9]{4}.*") || number(text).isPresent()) {
            return text.matches("[0-9]{4}") ? date(text + "-01-01") : number(text);
        }
        String day = text.matches("[0-9]{4}-[0-9]{2}") ? text + "-01" : text;
        String whole = day.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}") ? day + "T00:00:00Z" : day;
        try {
            return Optional.of(
                    BigDecimal.valueOf(OffsetDateTime.parse(whole).toInstant().toEpochMilli(), 3));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** Compares the bits before the prefix length of two addresses of one family. */
    private static boolean address(String wanted, String value) {
        String[] range = wanted.split("/", 2);
        byte[] base = bytes(range[0]);
        byte[] address = bytes(value);
        if (base.length == 0 || base.length != address.length) {
            return false;
        }
        int prefix = range.length < 2 ? base.length * 8 : Integer.parseInt(range[1]);
        if (prefix > base.length * 8) {
            return false;
        }
        int free = base.length * 8 - prefix;
        return new BigInteger(1, base).shiftRight(free).equals(new BigInteger(1, address).shiftRight(free));
    }

    private static byte[] bytes(String address) {
        boolean literal = address.matches("[0-9]+(\\.[0-9]+){3}") || address.matches("[0-9a-fA-F]*:[0-9a-fA-F:]*");
        try {
            return literal ? InetAddress.getByName(address).getAddress() : new byte[0];
        } catch (UnknownHostException e) {
            return new byte[0];
        }
    }
}
