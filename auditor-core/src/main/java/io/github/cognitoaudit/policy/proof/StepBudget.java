package io.github.cognitoaudit.policy.proof;

/** Counts the steps of one comparison, so that the worst policies end as undecided and never hang. */
public final class StepBudget {

    private static final long PLACES = 3_000_000;
    private static final int PLACES_OF_ONE_SEARCH = 10_000;

    private long searches;
    private long places = PLACES;
    private long combinations;

    /**
     * Starts with full counts.
     *
     * @param searches the most searches of resources
     * @param combinations the most combinations of key states
     */
    public StepBudget(long searches, long combinations) {
        this.searches = searches;
        this.combinations = combinations;
    }

    /** Takes one search of resources; tells whether there was one left. */
    boolean take() {
        searches--;
        return searches >= 0 && places >= 0;
    }

    /** Takes the places that a search visited. */
    void takePlaces(int visited) {
        places -= visited;
    }

    /** Takes one combination of key states; tells whether there was one left. */
    boolean takeCombination() {
        combinations--;
        return combinations >= 0;
    }

    /** Tells whether the steps ran out. */
    public boolean isSpent() {
        return searches < 0 || combinations < 0 || places < 0;
    }

    int placesOfOneSearch() {
        return PLACES_OF_ONE_SEARCH;
    }
}
