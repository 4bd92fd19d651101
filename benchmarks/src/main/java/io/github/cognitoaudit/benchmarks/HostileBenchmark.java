package io.github.cognitoaudit.benchmarks;

import io.github.cognitoaudit.policy.validation.PolicyKind;
import io.github.cognitoaudit.policy.validation.PolicyValidation;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/**
 * Validates one hostile document once, in a process of its own that has validated one everyday policy before.
 *
 * <p>Nothing of the reader is compiled by then, so this is the slowest that a user can meet. What the first policy costs is what it
 * takes to load the classes; it is not the document's doing.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class HostileBenchmark {

    /** The document. */
    @Param
    public HostileDocument document = HostileDocument.EVERYDAY;

    private String text = "";

    /** Loads the classes, and writes the document. */
    @Setup(Level.Trial)
    public void load() {
        text = HostileDocument.EVERYDAY.text();
        answer();
        text = document.text();
    }

    /** Returns the first error of the document, or that it has none. */
    @Benchmark
    public String answer() {
        return PolicyValidation.of(text, PolicyKind.IDENTITY)
                .firstError()
                .map(problem -> problem.code().name())
                .orElse("no error");
    }
}
