package io.github.cognitoaudit.benchmarks;

import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Names the documents that are made to cost a reader of policies time or memory, next to an everyday one. */
public enum HostileDocument {
    /** An everyday policy of one statement, for the comparison. */
    EVERYDAY(action("s3:GetObject")),
    /** A name of an action with a million letters. */
    MEGABYTE(action("a:" + "b".repeat(1 << 20))),
    /** Three million blanks. */
    WHITE_SPACE(" ".repeat(3_000_000)),
    /** A million encoded letters. */
    ENCODED_LETTERS("%41".repeat(1_000_000)),
    /** Lists in lists, ten thousand deep. */
    DEPTH_OF_LISTS("[".repeat(10_000)),
    /** Objects in objects, ten thousand deep. */
    DEPTH_OF_OBJECTS("{'Statement':".repeat(10_000)),
    /** Ten thousand stars in an action. */
    STARS(action("a:" + "*".repeat(10_000))),
    /** A resource of ten thousand stars, each with a letter behind it. */
    STARS_BETWEEN_LETTERS(
            "{'Statement':{'Effect':'Allow','Action':'a:b','Resource':'arn:aws:s3:::" + "*a".repeat(10_000) + "'}}"),
    /** One key five thousand times. */
    DUPLICATE_KEY("{" + "'Version':'2012-10-17',".repeat(5_000) + "'Statement':[]}"),
    /** Nine thousand keys of one condition. */
    MANY_KEYS("{'Statement':{'Effect':'Allow','Action':'a:b','Resource':'*','Condition':{'StringLike':{" + keys(9_000)
            + "'z':'1'}}}}"),
    /** Two thousand statements. */
    MANY_STATEMENTS("{'Statement':[" + "{'Effect':'Allow','Action':'a:b','Resource':'*'},".repeat(2_000) + "{}]}"),
    /** Forty thousand statements with nothing in them, each of them an error. */
    EMPTY_STATEMENTS("{'Statement':[" + "{},".repeat(40_000) + "{}]}"),
    /** Forty thousand actions that are none, each of them an error. */
    ACTIONS_THAT_ARE_NONE("{'Statement':{'Action':[" + "'',".repeat(40_000) + "1]}}");

    private final String text;

    HostileDocument(String text) {
        this.text = text.replace('\'', '"');
    }

    /** Returns the document. */
    String text() {
        return text;
    }

    private static String action(String action) {
        return "{'Version':'2012-10-17','Statement':{'Effect':'Allow','Action':'" + action + "','Resource':'*'}}";
    }

    private static String keys(int count) {
        return IntStream.range(0, count).mapToObj(i -> "'k" + i + "':'v',").collect(Collectors.joining());
    }
}
