package io.github.cognitoaudit.policy.laws;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Makes conditions of every operator, and values of the keys that they name. */
public final class RandomConditions {

    private static final List<String> TEXT = List.of(
            "StringEquals",
            "StringEquals",
            "StringNotEquals",
            "StringEqualsIgnoreCase",
            "StringNotEqualsIgnoreCase",
            "StringLike",
            "StringLike",
            "StringNotLike");
    private static final List<String> NUMBER = List.of(
            "NumericEquals",
            "NumericNotEquals",
            "NumericLessThan",
            "NumericLessThanEquals",
            "NumericGreaterThan",
            "NumericGreaterThanEquals");
    private static final List<String> DATE = List.of(
            "DateEquals",
            "DateNotEquals",
            "DateLessThan",
            "DateLessThanEquals",
            "DateGreaterThan",
            "DateGreaterThanEquals");
    private static final List<String> ARN = List.of("ArnEquals", "ArnLike", "ArnNotEquals", "ArnNotLike");
    private static final List<String> DATES = List.of(
            "2026-01-01T00:00:00Z",
            "2026-01-01T01:00:00+01:00",
            "2026-01-01",
            "2026",
            "1767225600",
            "2026-06-30T12:00:00Z",
            "2026-06-30T12:00:00.5Z",
            "2025-12-31T23:59:59Z");
    private static final List<String> ADDRESSES = List.of(
            "10.0.0.0", "10.0.0.1", "10.0.0.255", "10.0.1.0", "192.168.0.7", "2001:db8::1", "2001:db8:0:1::", "::1");
    private static final List<String> RANGES = List.of(
            "10.0.0.0/24",
            "10.0.0.0/31",
            "10.0.0.1",
            "10.0.0.0/8",
            "0.0.0.0/0",
            "2001:db8::/64",
            "::/0",
            "10.0.1.0/24");
    private static final List<String> ARNS = List.of(
            "arn:aws:iam::111122223333:role/a",
            "arn:aws:iam::999988887777:role/a",
            "arn:aws:iam::111122223333:role/b/u1",
            "arn:aws:iam::111122223333:user/a");
    private static final List<String> ARN_SCHEMES = List.of(
            "arn:aws:iam::*:role/*",
            "arn:aws:iam::111122223333:role/a",
            "arn:*:iam::1*:*",
            "arn:aws:iam::?11122223333:role/?",
            "*",
            "arn:aws:iam::111122223333:role/${aws:username}",
            "arn:aws:iam");

    /** Names what kind of values a key has. */
    enum Kind {
        TEXT,
        TEXTS,
        NUMBER,
        DATE,
        ADDRESS,
        FLAG,
        ARN
    }

    static final Map<String, Kind> KEYS = keys();

    private final RandomTexts texts;

    RandomConditions(RandomTexts texts) {
        this.texts = texts;
    }

    private static Map<String, Kind> keys() {
        Map<String, Kind> keys = new LinkedHashMap<>();
        keys.put("aws:PrincipalTag/team", Kind.TEXT);
        keys.put("cognito-identity.amazonaws.com:sub", Kind.TEXT);
        keys.put("s3:prefix", Kind.TEXT);
        keys.put("aws:username", Kind.TEXT);
        keys.put("dynamodb:LeadingKeys", Kind.TEXTS);
        keys.put("aws:TagKeys", Kind.TEXTS);
        keys.put("s3:max-keys", Kind.NUMBER);
        keys.put("aws:CurrentTime", Kind.DATE);
        keys.put("aws:SourceIp", Kind.ADDRESS);
        keys.put("aws:SecureTransport", Kind.FLAG);
        keys.put("aws:PrincipalArn", Kind.ARN);
        return keys;
    }

    /** Adds a condition to the element of a statement. */
    @SuppressWarnings("unchecked")
    void add(Map<String, Object> statement, int variablePercent) {
        Map<String, Object> operators =
                (Map<String, Object>) statement.computeIfAbsent("Condition", name -> new LinkedHashMap<>());
        String key = key(operators);
        Kind kind = KEYS.getOrDefault(key, Kind.TEXT);
        String operator = operator(kind);
        List<String> values = new ArrayList<>();
        for (int i = texts.chance(3) ? 0 : 1 + texts.upTo(texts.upTo(2)); i > 0; i--) {
            values.add(wanted(operator, variablePercent));
        }
        String name = operator.equals("Null") ? operator : qualified(operator, kind);
        String written = texts.chance(15) ? key.toUpperCase(Locale.ROOT) : key;
        Map<String, Object> ofOperator =
                (Map<String, Object>) operators.computeIfAbsent(name, missing -> new LinkedHashMap<>());
        ofOperator.put(written, values.size() == 1 && texts.chance(50) ? values.get(0) : values);
    }

    /** Returns a key, often one that the statement has a condition on already. */
    private String key(Map<String, Object> operators) {
        List<String> used = operators.values().stream()
                .flatMap(keys -> ((Map<?, ?>) keys).keySet().stream())
                .map(key -> String.valueOf(key).toLowerCase(Locale.ROOT))
                .toList();
        List<String> again = KEYS.keySet().stream()
                .filter(key -> used.contains(key.toLowerCase(Locale.ROOT)))
                .toList();
        return again.isEmpty() || texts.chance(60) ? texts.any(List.copyOf(KEYS.keySet())) : texts.any(again);
    }

    private String operator(Kind kind) {
        if (texts.chance(8)) {
            return "Null";
        }
        if (texts.chance(4)) {
            return texts.any(
                    List.of("BinaryEquals", "StringLike", "StringEquals", "Bool", "NumericEquals", "DateLessThan"));
        }
        return switch (kind) {
            case TEXT, TEXTS -> texts.any(TEXT);
            case NUMBER -> texts.any(NUMBER);
            case DATE -> texts.any(DATE);
            case ADDRESS -> texts.any(List.of("IpAddress", "IpAddress", "NotIpAddress"));
            case FLAG -> "Bool";
            case ARN -> texts.any(ARN);
        };
    }

    private String qualified(String operator, Kind kind) {
        int quantified = kind == Kind.TEXTS ? 60 : 6;
        String quantifier = texts.chance(quantified) ? texts.any(List.of("ForAllValues:", "ForAnyValue:")) : "";
        return quantifier + operator + (texts.chance(20) ? "IfExists" : "");
    }

    /** Returns a value for the policy's side. */
    private String wanted(String operator, int variablePercent) {
        return switch (operator.replace("Not", "").replaceAll("(Less|Greater).*", "")) {
            case "Null", "Bool" -> texts.any(List.of("true", "false", "true", "false", "TRUE"));
            case "IpAddress" -> texts.any(RANGES);
            case "Numeric", "NumericEquals" -> texts.any(List.of("0", "1", "2", "10", "1.5", "-3"));
            case "Date", "DateEquals" -> texts.any(DATES);
            case "ArnEquals", "ArnLike" -> texts.any(ARN_SCHEMES);
            case "StringLike" -> texts.tail(variablePercent);
            case "BinaryEquals" -> texts.any(List.of("YQ==", "Yg=="));
            default -> texts.chance(variablePercent) ? texts.tail(60) : text();
        };
    }

    /** Returns a short text: a name, the start of one, or one in capitals. */
    String text() {
        return texts.any(List.of("a", "b", "A", "u1", "a/", "", "ab", "eu-west-1:u1", "*", "a*", texts.name()));
    }

    /** Returns values for the request's side of a key. */
    List<String> values(String key) {
        Kind kind = KEYS.getOrDefault(key, Kind.TEXT);
        List<String> values = new ArrayList<>();
        values.add(kind == Kind.TEXTS && texts.chance(10) ? "" : value(kind));
        int more = kind == Kind.TEXTS ? texts.upTo(2) : texts.chance(2) ? 1 : 0;
        for (int i = 0; i < more; i++) {
            values.add(value(kind));
        }
        return values;
    }

    /**
     * Tells whether AWS ever sends such values for the keys that it fills in itself: times, addresses and flags are always what they
     * are called.
     */
    public static boolean areSent(Map<String, List<String>> context) {
        return context.entrySet().stream()
                .filter(entry -> entry.getKey().startsWith("aws:"))
                .allMatch(entry -> switch (KEYS.getOrDefault(entry.getKey(), Kind.TEXT)) {
                    case FLAG -> List.of("true", "false").containsAll(entry.getValue());
                    case DATE -> DATES.containsAll(entry.getValue());
                    case ADDRESS -> ADDRESSES.containsAll(entry.getValue());
                    case TEXT, TEXTS, NUMBER, ARN -> true;
                });
    }

    private String value(Kind kind) {
        if (texts.chance(3)) {
            return text();
        }
        return switch (kind) {
            case TEXT, TEXTS -> text();
            case NUMBER -> texts.any(List.of("0", "1", "2", "3", "1.50", "10", "-3", "1.0"));
            case DATE -> texts.any(DATES);
            case ADDRESS -> texts.any(ADDRESSES);
            case FLAG -> texts.any(List.of("true", "false"));
            case ARN -> texts.any(ARNS);
        };
    }
}
