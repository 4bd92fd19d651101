package io.github.cognitoaudit.verification.estate;

import io.github.cognitoaudit.model.Listing;
import io.github.cognitoaudit.model.Resource;
import io.github.cognitoaudit.rule.Rule;
import io.github.cognitoaudit.rule.RuleDescriptor;
import io.github.cognitoaudit.rule.Verdict;
import io.github.cognitoaudit.snapshot.World;
import java.util.Optional;

/** Says the same as another rule in other words. */
record RewordedRule<S extends Resource>(Rule<S> rule) implements Rule<S> {

    static <S extends Resource> RewordedRule<S> of(Rule<S> rule) {
        return new RewordedRule<>(rule);
    }

    @Override
    public RuleDescriptor descriptor() {
        RuleDescriptor own = rule.descriptor();
        return new RuleDescriptor(
                own.id(),
                own.name() + "-reworded",
                "Another title",
                "Another reason.",
                own.severity(),
                own.link(),
                own.references(),
                own.clauses(),
                own.reportedBy());
    }

    @Override
    public Listing<S> subjects(World world) {
        return rule.subjects(world);
    }

    @Override
    public Verdict judge(S subject, World world) {
        return rule.judge(subject, world)
                .fold(
                        compliant -> compliant,
                        violation -> new Verdict.Violation(
                                "said otherwise: " + violation.message(),
                                violation.evidence(),
                                violation.witness(),
                                violation.remediation()),
                        undetermined -> undetermined);
    }

    @Override
    public Optional<String> notExaminedBecause(World world) {
        return rule.notExaminedBecause(world);
    }
}
