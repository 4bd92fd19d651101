package io.github.cognitoaudit.policy.trust;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TruthTest {

    @ParameterizedTest(name = "{0}, {1}: and {2}, or {3}, not {4}")
    @CsvSource({
        "HOLDS,HOLDS,HOLDS,HOLDS,FAILS",
        "HOLDS,FAILS,FAILS,HOLDS,FAILS",
        "HOLDS,UNDECIDED,UNDECIDED,HOLDS,FAILS",
        "FAILS,HOLDS,FAILS,HOLDS,HOLDS",
        "FAILS,FAILS,FAILS,FAILS,HOLDS",
        "FAILS,UNDECIDED,FAILS,UNDECIDED,HOLDS",
        "UNDECIDED,HOLDS,UNDECIDED,HOLDS,UNDECIDED",
        "UNDECIDED,FAILS,FAILS,UNDECIDED,UNDECIDED",
        "UNDECIDED,UNDECIDED,UNDECIDED,UNDECIDED,UNDECIDED"
    })
    void an_answer_is_not_decided_where_what_is_not_known_would_decide(
            Truth one, Truth other, Truth and, Truth or, Truth not) {
        assertThat(List.of(one.and(other), one.or(other), one.not())).containsExactly(and, or, not);
    }
}
