package io.github.cognitoaudit.snapshot;

import io.github.cognitoaudit.model.Observed;
import io.github.cognitoaudit.model.aws.IamRole;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Keeps which roles of one world are only for guests of the enhanced flow: many rules ask it of the same role, and each answer is a proof. */
public final class GuestRoles {

    private final Map<IamRole, Observed<Boolean>> known = new ConcurrentHashMap<>();

    GuestRoles() {}

    Observed<Boolean> contain(IamRole role, World world) {
        return known.computeIfAbsent(role, asked -> new GuestSessions(asked, world).areAll());
    }
}
