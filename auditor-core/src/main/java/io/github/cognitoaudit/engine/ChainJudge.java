package io.github.cognitoaudit.engine;

import io.github.cognitoaudit.finding.ChainVerdict;
import io.github.cognitoaudit.finding.Finding;
import io.github.cognitoaudit.finding.LinkVerdict;
import io.github.cognitoaudit.rule.ChainLink;
import io.github.cognitoaudit.snapshot.World;
import java.util.Arrays;
import java.util.List;

/** Says how each link of a chain stands: what the rules of the link found, beside the two values that meet there. */
public final class ChainJudge {

    private ChainJudge() {}

    /** Joins what the rules said about one target into one verdict a link. */
    public static ChainVerdict judge(World world, List<RuleOutcome> outcomes) {
        LinkValues values = new LinkValues(world);
        List<LinkVerdict> links = Arrays.stream(ChainLink.values())
                .map(link -> new LinkVerdict(link, status(link, outcomes), values.expected(link), values.actual(link)))
                .toList();
        return new ChainVerdict(
                world.target().name(), values.scope(), world.issuer().providerUrl(), links);
    }

    /** A link that no rule examined, or of which a rule was switched off, is not sound: it was not proved. */
    private static LinkVerdict.Status status(ChainLink link, List<RuleOutcome> outcomes) {
        List<RuleOutcome> ofLink = outcomes.stream()
                .filter(outcome -> outcome.rule().link() == link)
                .toList();
        if (ofLink.stream().anyMatch(outcome -> outcome.count(Finding.Status.VIOLATION) > 0)) {
            return LinkVerdict.Status.FLAWED;
        }
        boolean examined = ofLink.stream().anyMatch(outcome -> outcome.subjects() > 0);
        boolean open = ofLink.stream().anyMatch(outcome -> outcome.count(Finding.Status.UNDETERMINED) > 0);
        boolean whole = ofLink.stream().noneMatch(RuleOutcome::isSwitchedOff);
        return examined && whole && !open ? LinkVerdict.Status.SOUND : LinkVerdict.Status.UNDETERMINED;
    }
}
