package io.github.cognitoaudit.policy.laws;

/** Says how many cases a law is tried on: few in every build, many with {@code -Dlaws=full}. */
public final class LawSize {

    private LawSize() {}

    /** Returns the number of cases to try. */
    public static int of(int inEveryBuild, int full) {
        return "full".equals(System.getProperty("laws")) ? full : inEveryBuild;
    }

    /** Returns the seed of the run: the law's own, unless {@code -Dlaws.seed} names another. */
    public static long seed(long own) {
        return Long.getLong("laws.seed", own);
    }
}
