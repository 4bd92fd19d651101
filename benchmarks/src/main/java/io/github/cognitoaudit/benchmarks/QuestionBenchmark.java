package io.github.cognitoaudit.benchmarks;

import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** Asks one question, about the policies of one set in turn; a sample is one answer. */
@State(Scope.Thread)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class QuestionBenchmark {

    /** The question. */
    @Param
    public PolicyQuestion question = PolicyQuestion.EVALUATE;

    /** The set of policies. */
    @Param
    public PolicySet set = PolicySet.TYPICAL;

    private List<Supplier<String>> questions = List.of();
    private int next;

    /** Reads the policies. */
    @Setup(Level.Trial)
    public void read() {
        questions = question.over(set);
    }

    /** Asks the next question. */
    @Benchmark
    public String answer() {
        next = (next + 1) % questions.size();
        return questions.get(next).get();
    }
}
