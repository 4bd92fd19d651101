package io.github.cognitoaudit.policy.laws;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;

/** Makes actions, resources and their patterns from so few words that they often match one another. */
final class RandomTexts {

    static final List<String> VARIABLES = List.of(
            "${cognito-identity.amazonaws.com:sub}",
            "${cognito-identity.amazonaws.com:sub}",
            "${aws:PrincipalTag/team}",
            "${AWS:principaltag/team}",
            "${aws:PrincipalTag/team, 'a'}",
            "${aws:username}",
            "${aws:TagKeys}");
    private static final List<String> ESCAPES = List.of("${*}", "${?}", "${$}");

    /** The actions, each with the start of the ARNs of its resources; a star for those without. */
    static final Map<String, String> ACTIONS = Map.ofEntries(
            Map.entry("s3:GetObject", "arn:aws:s3:::a/"),
            Map.entry("s3:PutObject", "arn:aws:s3:::a/"),
            Map.entry("s3:DeleteObject", "arn:aws:s3:::b/"),
            Map.entry("s3:ListBucket", "arn:aws:s3:::"),
            Map.entry("s3:ListAllMyBuckets", "*"),
            Map.entry("dynamodb:GetItem", "arn:aws:dynamodb:eu-west-1:111122223333:table/"),
            Map.entry("dynamodb:Query", "arn:aws:dynamodb:us-east-1:111122223333:table/"),
            Map.entry("dynamodb:Scan", "arn:aws:dynamodb:eu-west-1:111122223333:table/"),
            Map.entry("dynamodb:ListTables", "*"),
            Map.entry("sqs:SendMessage", "arn:aws:sqs:eu-west-1:111122223333:"),
            Map.entry("sqs:ReceiveMessage", "arn:aws:sqs:us-east-1:999988887777:"),
            Map.entry("sqs:ListQueues", "*"),
            Map.entry("iam:PassRole", "arn:aws:iam::111122223333:role/"),
            Map.entry("iam:GetRole", "arn:aws:iam::999988887777:role/"),
            Map.entry("sts:AssumeRole", "arn:aws:iam::111122223333:role/"),
            Map.entry("sts:GetCallerIdentity", "*"),
            Map.entry("lambda:InvokeFunction", "arn:aws:lambda:eu-west-1:111122223333:function:"),
            Map.entry("lambda:GetFunction", "arn:aws:lambda:us-east-1:111122223333:function:"),
            Map.entry("lambda:ListFunctions", "*"),
            Map.entry("kms:Decrypt", "arn:aws:kms:eu-west-1:111122223333:key/"),
            Map.entry("kms:Encrypt", "arn:aws:kms:us-east-1:999988887777:key/"));

    static final List<String> ACTION_NAMES = ACTIONS.keySet().stream().sorted().toList();

    private final Random random;

    RandomTexts(Random random) {
        this.random = random;
    }

    boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    <T> T any(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }

    int upTo(int most) {
        return random.nextInt(most + 1);
    }

    /** Returns a short name, also with a slash, rarely with a character that a pattern means otherwise. */
    String name() {
        StringBuilder name = new StringBuilder(any(List.of("a", "b", "u1")));
        for (int i = upTo(2); i > 0; i--) {
            name.append(any(List.of("a", "b", "u1", "/", "/", "-", "1")));
        }
        if (chance(4)) {
            name.append(any(List.of("*", "?", "$", "${", "A", ":", ":a")));
        }
        return name.toString();
    }

    String action() {
        return chance(10) ? any(ACTION_NAMES).toUpperCase(Locale.ROOT) : any(ACTION_NAMES);
    }

    String actionPattern() {
        String action = any(ACTION_NAMES);
        String service = action.substring(0, action.indexOf(':'));
        String name = action.substring(action.indexOf(':') + 1);
        return switch (random.nextInt(14)) {
            case 0 -> "*";
            case 1, 2, 3 -> service + ":*";
            case 4 -> service + ":" + name.charAt(0) + "*";
            case 5 -> service + ":" + name.substring(0, 3) + "*";
            case 6 -> service + ":*" + name.substring(3);
            case 7 -> service + ":?" + name.substring(1);
            case 8 -> action.toLowerCase(Locale.ROOT);
            case 9 -> service.substring(0, 1) + "*:" + name;
            default -> action;
        };
    }

    /** Returns a resource that requests of the action may have. */
    String resource(String action) {
        String start = ACTIONS.getOrDefault(action, "arn:aws:s3:::a/");
        if (start.equals("*")) {
            return start;
        }
        return varied(start) + name();
    }

    private String varied(String start) {
        String varied = chance(25) ? start.replace("eu-west-1", "us-east-1") : start;
        varied = chance(25) ? varied.replace("111122223333", "999988887777") : varied;
        return chance(25) ? varied.replace(":::a/", ":::b/") : varied;
    }

    String resourcePattern(String action, int variablePercent) {
        String start = ACTIONS.getOrDefault(action, "*");
        if (start.equals("*") || chance(8)) {
            return any(List.of("*", "*", "arn:aws:s3:::*", "arn:aws:sqs", "arn:aws:*", "arn:*:a*", "arn:aws:*:*:*:a*"));
        }
        String head = varied(start);
        head = chance(30)
                ? head.replaceFirst("(eu-west|us-east)-1", any(List.of("*", "eu-*", "*-1", "?u-west-1")))
                : head;
        head = chance(30) ? head.replaceFirst("111122223333|999988887777", any(List.of("*", "*", "1*", "*7"))) : head;
        head = chance(15) ? head.replaceFirst(":::[ab]/", ":::*/") : head;
        return head + tail(variablePercent);
    }

    /** Returns the end of a pattern. */
    String tail(int variablePercent) {
        StringBuilder tail = new StringBuilder();
        for (int i = upTo(2); i >= 0; i--) {
            if (chance(variablePercent)) {
                tail.append(chance(10) ? any(ESCAPES) : any(VARIABLES));
            } else {
                tail.append(any(List.of("*", "*", "a*", "?", "a", "b", "u1", "/", "/*", "*/", "*b*", "")));
            }
        }
        return tail.toString();
    }
}
