package io.github.cognitoaudit.reports.html;

import io.github.cognitoaudit.finding.Audit;
import io.github.cognitoaudit.finding.ChainVerdict;
import io.github.cognitoaudit.finding.Examined;
import io.github.cognitoaudit.finding.Finding;
import io.github.cognitoaudit.finding.TargetGap;
import io.github.cognitoaudit.reports.content.Mood;
import io.github.cognitoaudit.reports.content.Named;
import io.github.cognitoaudit.reports.content.Printable;
import io.github.cognitoaudit.reports.content.Report;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Prints every block of an audit, section by section. */
final class Sections {
    private static final int LONGEST_LABEL = 100;

    private Sections() {}

    static List<Section> of(Report report, Anchors anchors) {
        Audit audit = report.audit();
        return List.of(
                new Section(Section.Kind.CHAINS, chains(audit.chains())),
                new Section(Section.Kind.FINDINGS, findings(report, anchors)),
                new Section(Section.Kind.UNDETERMINED, questions(report, anchors)),
                new Section(Section.Kind.DECIDED, decided(report, anchors)),
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

    private static List<Block> findings(Report report, Anchors anchors) {
        return report.violations().stream()
                .map(finding -> card("finding", finding, "", report, anchors))
                .toList();
    }

    private static List<Block> questions(Report report, Anchors anchors) {
        return report.audit().undetermined().stream()
                .map(finding -> card("question", finding, "", report, anchors))
                .toList();
    }

    private static List<Block> decided(Report report, Anchors anchors) {
        return report.decided().stream()
                .map(decided -> card("finding", decided.finding(), decided.inWords(), report, anchors))
                .toList();
    }

    private static Block card(String template, Finding finding, String decision, Report report, Anchors anchors) {
        String anchor = anchors.of(finding);
        FindingCard card =
                new FindingCard(anchor, finding, decision, report.audit().takenAt());
        String label = Named.plainly(finding.severity()) + " in " + Printable.brief(finding.target(), LONGEST_LABEL);
        return new Block(anchor, label, Templates.fill(template, card));
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
