package io.github.cognitoaudit.rule;

import io.github.cognitoaudit.model.Listing;
import io.github.cognitoaudit.model.Resource;
import io.github.cognitoaudit.snapshot.World;
import java.util.Optional;

/**
 * Asks one question of every subject of a world.
 *
 * <p>Implementations are final, have no state, and touch no clock, network, file or random source.
 *
 * @param <S> the kind of subject
 */
public interface Rule<S extends Resource> {

    /** Returns what the rule says about itself; the same at every call. */
    RuleDescriptor descriptor();

    /**
     * Lists the resources that this rule has an opinion about; empty means that the rule does not apply here.
     *
     * <p>A fact that decides whether something is a subject and was not read is a gap of the listing.
     */
    Listing<S> subjects(World world);

    /** Judges one subject; may look around in the world, may only speak of the subject. */
    Verdict judge(S subject, World world);

    /** Says why the rule is not examined in this world, such as an intent that is not declared; empty when it is. */
    default Optional<String> notExaminedBecause(World world) {
        return Optional.empty();
    }
}
