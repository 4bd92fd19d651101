package io.github.cognitoaudit.reports.html;

import io.github.cognitoaudit.finding.Finding;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/** Names every finding after its fingerprint, which stays the same from run to run; a repeated one gets a number. */
final class Anchors {
    private final IdentityHashMap<Finding, String> names = new IdentityHashMap<>();

    Anchors(List<Finding> findings) {
        Map<String, Integer> seen = new HashMap<>();
        for (Finding finding : findings) {
            String fingerprint = finding.fingerprint().value();
            int times = seen.merge(fingerprint, 1, Integer::sum);
            names.put(finding, "f-" + fingerprint + (times == 1 ? "" : "-" + times));
        }
    }

    /** Returns the name of one of the findings. */
    String of(Finding finding) {
        String name = names.get(finding);
        if (name == null) {
            throw new IllegalArgumentException(
                    "finding `" + finding.fingerprint().value() + "` is not of this audit");
        }
        return name;
    }
}
