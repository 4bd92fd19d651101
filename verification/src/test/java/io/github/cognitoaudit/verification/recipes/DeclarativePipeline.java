package io.github.cognitoaudit.verification.recipes;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.codehaus.groovy.ast.CodeVisitorSupport;
import org.codehaus.groovy.ast.expr.ArgumentListExpression;
import org.codehaus.groovy.ast.expr.ClosureExpression;
import org.codehaus.groovy.ast.expr.Expression;
import org.codehaus.groovy.ast.expr.MethodCallExpression;
import org.codehaus.groovy.ast.expr.TupleExpression;
import org.codehaus.groovy.ast.expr.VariableExpression;
import org.codehaus.groovy.ast.stmt.BlockStatement;
import org.codehaus.groovy.ast.stmt.ExpressionStatement;
import org.codehaus.groovy.ast.stmt.ReturnStatement;
import org.codehaus.groovy.ast.stmt.Statement;
import org.codehaus.groovy.control.CompilationUnit;
import org.codehaus.groovy.control.Phases;
import org.codehaus.groovy.control.SourceUnit;

/**
 * Reads a {@code Jenkinsfile} strictly, for no registry has Jenkins' own reader: Groovy's compiler reads the text, and what it reads is
 * held against the syntax of declarative pipelines ("Pipeline Syntax" of Jenkins' handbook).
 */
final class DeclarativePipeline {

    /** The directives that each place may have; a place that is not named here holds steps. */
    private static final Map<String, Set<String>> PLACES = Map.of(
            "pipeline",
            Set.of("agent", "triggers", "options", "environment", "parameters", "tools", "libraries", "stages", "post"),
            "stages",
            Set.of("stage"),
            "stage",
            Set.of("agent", "environment", "options", "tools", "when", "input", "steps", "post", "stages", "parallel"),
            "post",
            Set.of("always", "changed", "fixed", "regression", "aborted", "failure", "success", "unstable", "cleanup"),
            "triggers",
            Set.of("cron", "pollSCM", "upstream"),
            "options",
            Set.of(
                    "disableConcurrentBuilds",
                    "timeout",
                    "buildDiscarder",
                    "timestamps",
                    "retry",
                    "skipDefaultCheckout"),
            "when",
            Set.of("expression", "branch", "environment", "not", "allOf", "anyOf"));

    /** The steps that the plugins have which the head of the recipe names. */
    private static final Set<String> STEPS = Set.of(
            "sh",
            "copyArtifacts",
            "withCredentials",
            "catchError",
            "recordIssues",
            "junit",
            "publishHTML",
            "archiveArtifacts");

    private static final Set<String> STEP_PLACES =
            Set.of("steps", "always", "changed", "fixed", "failure", "success", "unstable", "cleanup");

    private final List<String> complaints = new ArrayList<>();
    private final List<String> shells = new ArrayList<>();

    private DeclarativePipeline() {}

    /** Reads the text; what is no Groovy is thrown as Groovy's compiler says it. */
    static DeclarativePipeline read(String text) {
        CompilationUnit unit = new CompilationUnit();
        SourceUnit source = unit.addSource("Jenkinsfile", text);
        unit.compile(Phases.CONVERSION);
        DeclarativePipeline read = new DeclarativePipeline();
        List<MethodCallExpression> top = calls(source.getAST().getStatementBlock());
        if (top.size() != 1 || !name(top.get(0)).equals("pipeline")) {
            read.complaints.add("expected one `pipeline` and nothing else");
        }
        top.forEach(read::directive);
        return read;
    }

    List<String> complaints() {
        return List.copyOf(complaints);
    }

    /** Returns the texts that steps give to the shell. */
    List<String> shells() {
        return List.copyOf(shells);
    }

    private void directive(MethodCallExpression call) {
        String place = name(call);
        Set<String> allowed = PLACES.getOrDefault(place, Set.of());
        List<MethodCallExpression> inside = body(call);
        List<String> names = inside.stream().map(DeclarativePipeline::name).toList();
        if (!allowed.isEmpty()) {
            names.stream()
                    .filter(name -> !allowed.contains(name))
                    .forEach(name -> complain(call, "`" + name + "` has no place in `" + place + "`"));
            names.stream()
                    .filter(name -> !name.equals("stage"))
                    .filter(name -> names.indexOf(name) != names.lastIndexOf(name))
                    .forEach(name -> complain(call, "`" + name + "` is there twice in `" + place + "`"));
            Stream.of("pipeline agent", "pipeline stages", "stages stage", "stage steps")
                    .map(pair -> pair.split(" ", 2))
                    .filter(pair -> pair[0].equals(place) && !names.contains(pair[1]))
                    .forEach(pair -> complain(call, "`" + place + "` needs `" + pair[1] + "`"));
        }
        if (STEP_PLACES.contains(place)) {
            steps(call, inside);
        } else if (!place.equals("expression") && !place.equals("options") && !place.equals("triggers")) {
            inside.forEach(this::directive);
        }
    }

    private void steps(MethodCallExpression place, List<MethodCallExpression> steps) {
        if (steps.isEmpty()) {
            complain(place, "`" + name(place) + "` has no step");
        }
        for (MethodCallExpression step : steps) {
            if (!STEPS.contains(name(step))) {
                complain(step, "`" + name(step) + "` is a step of no plugin that the recipe names");
            }
            if (name(step).equals("sh")) {
                shells.add(step.getArguments().getText());
            }
            if (!body(step).isEmpty()) {
                steps(step, body(step));
            }
        }
    }

    private void complain(MethodCallExpression where, String what) {
        complaints.add("line " + where.getLineNumber() + ": " + what);
    }

    private static String name(MethodCallExpression call) {
        return call.getMethodAsString();
    }

    /** Returns the calls in the closure that the call ends with. */
    private static List<MethodCallExpression> body(MethodCallExpression call) {
        List<Expression> arguments = call.getArguments() instanceof ArgumentListExpression list
                ? list.getExpressions()
                : ((TupleExpression) call.getArguments()).getExpressions();
        if (arguments.isEmpty() || !(arguments.get(arguments.size() - 1) instanceof ClosureExpression closure)) {
            return List.of();
        }
        return calls(closure.getCode());
    }

    private static List<MethodCallExpression> calls(Statement block) {
        List<MethodCallExpression> calls = new ArrayList<>();
        for (Statement statement : ((BlockStatement) block).getStatements()) {
            Expression expression = statement instanceof ExpressionStatement plain
                    ? plain.getExpression()
                    : statement instanceof ReturnStatement last ? last.getExpression() : new VariableExpression("?");
            if (expression instanceof MethodCallExpression call) {
                calls.add(call);
            } else {
                expression.visit(new CodeVisitorSupport() {
                    @Override
                    public void visitMethodCallExpression(MethodCallExpression call) {
                        calls.add(call);
                    }
                });
            }
        }
        return calls;
    }
}
