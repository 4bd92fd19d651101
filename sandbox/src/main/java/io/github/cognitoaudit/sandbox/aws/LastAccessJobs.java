package io.github.cognitoaudit.sandbox.aws;

import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** Remembers the jobs that ask when roles last used services: each is still running when it is first asked about. */
final class LastAccessJobs {

    private final Set<String> running = ConcurrentHashMap.newKeySet();

    /** Returns the id of the job about a role. */
    static String id(String roleArn) {
        return UUID.nameUUIDFromBytes(("job:" + roleArn).getBytes(StandardCharsets.UTF_8))
                .toString();
    }

    /** Starts the job about a role, anew if there was one. */
    String begin(String roleArn) {
        String job = id(roleArn);
        running.add(job);
        return job;
    }

    /** Tells whether a job is done; the first one to ask hears that it is not. */
    boolean isDone(String job) {
        return !running.remove(job);
    }
}
