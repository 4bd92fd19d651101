package io.github.cognitoaudit.snapshot;

import io.github.cognitoaudit.model.Gap;
import io.github.cognitoaudit.model.GapReason;
import io.github.cognitoaudit.model.Observed;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds every gap of a target, wherever in the records it stands, so that no new field of the model can hide one. */
final class SnapshotGaps {

    private final Set<Gap> found = new LinkedHashSet<>();

    private SnapshotGaps() {}

    static List<Gap> of(TargetSnapshot target) {
        SnapshotGaps gaps = new SnapshotGaps();
        gaps.walk(target);
        return List.copyOf(gaps.found);
    }

    private void walk(Object value) {
        if (value instanceof Gap gap) {
            if (gap.reason() != GapReason.NOT_ASKED && gap.reason() != GapReason.SWITCHED_OFF) {
                found.add(gap);
            }
        } else if (value instanceof Observed<?> observed) {
            walk(observed.<Object>fold(known -> known, gap -> gap));
        } else if (value instanceof Iterable<?> items) {
            items.forEach(this::walk);
        } else if (value instanceof Optional<?> optional) {
            optional.ifPresent(this::walk);
        } else if (value instanceof Record components) {
            walkComponents(components);
        }
    }

    private void walkComponents(Record value) {
        for (RecordComponent component : value.getClass().getRecordComponents()) {
            try {
                walk(component.getAccessor().invoke(value));
            } catch (IllegalAccessException | InvocationTargetException e) {
                throw new IllegalStateException("the records of the model are public", e);
            }
        }
    }
}
