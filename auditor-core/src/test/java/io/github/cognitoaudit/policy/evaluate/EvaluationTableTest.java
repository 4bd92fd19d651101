package io.github.cognitoaudit.policy.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cognitoaudit.policy.evaluate.EvaluationTable.Row;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class EvaluationTableTest {

    static List<Row> rows() {
        return EvaluationTable.rows();
    }

    @ParameterizedTest
    @MethodSource("rows")
    void decides_as_the_table_says(Row row) {
        assertThat(Evaluator.of(row.role().layers())
                        .decide(row.request().request())
                        .outcome()
                        .name())
                .isEqualTo(row.decision());
    }

    @ParameterizedTest
    @MethodSource("rows")
    void the_plain_evaluator_decides_the_same(Row row) {
        assertThat(row.role()
                        .naive()
                        .decide(
                                row.request().action(),
                                row.request().resource(),
                                row.request().context()))
                .isEqualTo(row.decision());
    }

    @Test
    void the_table_has_at_least_150_cases() {
        assertThat(rows()).hasSizeGreaterThanOrEqualTo(150);
    }
}
