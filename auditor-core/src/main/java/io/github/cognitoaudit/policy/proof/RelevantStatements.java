package io.github.cognitoaudit.policy.proof;

import io.github.cognitoaudit.policy.evaluate.PreparedStatement;
import io.github.cognitoaudit.policy.pattern.PatternSearch;
import io.github.cognitoaudit.policy.pattern.TextPattern;
import java.util.BitSet;
import java.util.List;

/**
 * Holds the statements that may cover a resource of one class.
 *
 * @param statements the statements
 * @param everyResource whether each of them covers every resource of the class, so that their conditions alone decide
 */
record RelevantStatements(BitSet statements, boolean everyResource) {

    static RelevantStatements of(Sides sides, BitSet among, List<TextPattern> formats) {
        BitSet statements = new BitSet();
        boolean every = true;
        for (int index = among.nextSetBit(0); index >= 0; index = among.nextSetBit(index + 1)) {
            PreparedStatement statement = sides.statement(index);
            boolean all = statement.resources().stream().anyMatch(TextPattern::matchesEverything);
            boolean some = all
                    || statement.resources().stream()
                            .anyMatch(pattern ->
                                    formats.stream().anyMatch(format -> !PatternSearch.clash(pattern, format)));
            if (some || statement.notResource()) {
                statements.set(index);
                every &= statement.notResource() ? !some : all;
            }
        }
        return new RelevantStatements(statements, every);
    }
}
