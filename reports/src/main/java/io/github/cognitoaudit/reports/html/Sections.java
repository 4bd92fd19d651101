package io.github.cognitoaudit.reports.html;

import io.github.cognitoaudit.finding.Audit;
import io.github.cognitoaudit.finding.ChainVerdict;
import io.github.cognitoaudit.finding.Examined;
import io.github.cognitoaudit.finding.Finding;
import io.github.cognitoaudit.finding.TargetGap;
import io.github.cognitoaudit.reports.content.Mood;
import io.github.cognitoaudit.reports.content.Named;
import io.github.cognitoaudit.reports.content.Printable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Prints every block of an audit, section by section. */
final class Sections {
    private static final int LONGEST_LABEL = 100;

    private Sections() {}

    static List<Section> of(Audit audit, Anchors anchors) {
        return List.of(
                new Section(Section.Kind.CHAINS, chains(audit.chains())),
                new Section(Section.Kind.FINDINGS, cards("finding", audit.violations(), anchors)),
                new Section(Section.Kind.UNDETERMINED, cards("question", audit.undetermined(), anchors)),
                new Section(Section.Kind.GAPS, gaps(audit.gaps())),
                new Section(Section.Kind.EXAMINED, examined(audit.examined())));
    }

    private static List<Block> chains(List<ChainVerdict> chains) {
        List<ChainVerdict> worstFirst = chains.stream()
                .sorted(Comparator.comparing(chain -> Mood.worst(chain.links())))
                .toList();
        List<Block> blocks = new ArrayList<>();
        for (ChainVerdict chain : worstFirst) {
            String anchor = "target-" + (blocks.size() + 1);
            String html = Templates.fill("chain", new ChainCard(anchor, chain));
            blocks.add(new Block(anchor, Printable.brief(chain.target(), LONGEST_LABEL), html));
        }
        return blocks;
    }

    private static List<Block> cards(String template, List<Finding> findings, Anchors anchors) {
        List<Block> blocks = new ArrayList<>();
        for (Finding finding : findings) {
            String anchor = anchors.of(finding);
            String html = Templates.fill(template, new FindingCard(anchor, finding));
            String label =
                    Named.plainly(finding.severity()) + " in " + Printable.brief(finding.target(), LONGEST_LABEL);
            blocks.add(new Block(anchor, label, html));
        }
        return blocks;
    }

    private static List<Block> gaps(List<TargetGap> gaps) {
        List<Block> blocks = new ArrayList<>();
        for (TargetGap gap : gaps) {
            String label = Printable.brief(gap.target(), LONGEST_LABEL);
            blocks.add(new Block("gap-" + (blocks.size() + 1), label, Templates.fill("gap", gap)));
        }
        return blocks;
    }

    private static List<Block> examined(List<Examined> examined) {
        List<Block> blocks = new ArrayList<>();
        for (Examined rule : examined) {
            String id = rule.rule().id();
            blocks.add(new Block("rule-" + id, id, Templates.fill("examined", rule)));
        }
        return blocks;
    }
}
