package io.github.cognitoaudit.reports.junit;

import java.util.List;

/**
 * Holds the cases of one suite.
 *
 * @param name the name, also that of the class of its cases
 * @param cases the cases in their order
 */
record TestSuite(String name, List<TestCase> cases) {

    /** Copies the cases. */
    TestSuite {
        cases = List.copyOf(cases);
    }

    long count(TestCase.Outcome outcome) {
        return cases.stream().filter(one -> one.outcome() == outcome).count();
    }
}
