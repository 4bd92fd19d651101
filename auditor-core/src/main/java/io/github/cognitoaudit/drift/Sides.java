package io.github.cognitoaudit.drift;

import io.github.cognitoaudit.model.Observed;
import io.github.cognitoaudit.model.intent.Declared;
import io.github.cognitoaudit.snapshot.Snapshot;
import io.github.cognitoaudit.snapshot.World;
import java.util.function.Function;

/**
 * Holds one target of both snapshots.
 *
 * @param before how it was
 * @param after how it is
 * @param was which links worked before
 * @param is which links work now
 * @param ledger where changes are written down
 * @param proofs what was proved of roles already, for targets that share an account
 */
record Sides(World before, World after, Health was, Health is, Ledger ledger, Proofs proofs) {

    static Sides of(String target, Snapshot before, Snapshot after, Proofs proofs) {
        World was = world(target, before);
        World is = world(target, after);
        return new Sides(was, is, Health.of(was), Health.of(is), new Ledger(target), proofs);
    }

    private static World world(String target, Snapshot snapshot) {
        return World.of(snapshot, snapshot.target(target).orElseThrow(), Declared.nothing());
    }

    /** Returns what follows from a change that a link of the chain hangs on, or the other effect where the link works as before; see {@link Health#of}. */
    Effect link(Function<IssuerHealth, Observed<Boolean>> works, String broken, Effect otherwise) {
        return Health.of(
                works.apply(new IssuerHealth(before)), works.apply(new IssuerHealth(after)), broken, otherwise);
    }
}
