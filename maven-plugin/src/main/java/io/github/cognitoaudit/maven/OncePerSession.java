package io.github.cognitoaudit.maven;

import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.MojoExecution;
import org.eclipse.aether.SessionData;

/**
 * Lets an execution run in one project of a build only.
 *
 * <p>An aggregator that is bound in a parent still runs in every child that inherits the execution (dependencies.md 10.2); the audit
 * is of the outside world, so once is enough. The first project to come keeps the key, whatever builds in parallel.
 */
final class OncePerSession {

    private final SessionData data;

    OncePerSession(MavenSession session) {
        this.data = session.getRepositorySession().getData();
    }

    /** Tells whether the execution comes here for the first time in this session. */
    boolean firstTime(MojoExecution execution) {
        String key = "io.github.cognitoaudit:" + execution.getGoal() + "@" + execution.getExecutionId();
        return data.set(key, null, true);
    }
}
