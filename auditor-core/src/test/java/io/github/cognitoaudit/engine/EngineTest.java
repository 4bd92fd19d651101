package io.github.cognitoaudit.engine;

import static io.github.cognitoaudit.world.SoundWorld.PROVIDER_ARN;
import static io.github.cognitoaudit.world.SoundWorld.provider;
import static io.github.cognitoaudit.world.SoundWorld.world;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.cognitoaudit.Auditor;
import io.github.cognitoaudit.config.RuleSettings;
import io.github.cognitoaudit.finding.Audit;
import io.github.cognitoaudit.finding.Examined;
import io.github.cognitoaudit.finding.Finding;
import io.github.cognitoaudit.finding.LinkVerdict;
import io.github.cognitoaudit.model.GapReason;
import io.github.cognitoaudit.model.Listing;
import io.github.cognitoaudit.model.aws.OidcProvider;
import io.github.cognitoaudit.rule.ChainLink;
import io.github.cognitoaudit.rule.Evidence;
import io.github.cognitoaudit.rule.Remediation;
import io.github.cognitoaudit.rule.Rule;
import io.github.cognitoaudit.rule.RuleDescriptor;
import io.github.cognitoaudit.rule.Severity;
import io.github.cognitoaudit.rule.Verdict;
import io.github.cognitoaudit.snapshot.Snapshot;
import io.github.cognitoaudit.snapshot.TargetSnapshot;
import io.github.cognitoaudit.snapshot.World;
import io.github.cognitoaudit.world.WorldBuilder;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

final class EngineTest {

    private static final RuleDescriptor DESCRIPTOR = descriptor("OIDC-901");
    private static final Verdict VIOLATION = Verdict.violation(
            "url is `x`",
            List.of(Evidence.configured("Url", "y", "x", "iam:GetOpenIDConnectProvider")),
            List.of(new Remediation(Remediation.Side.AWS, "mend it", "", "", "breaks nothing")));

    @Test
    void counts_what_was_examined_and_attaches_what_the_rule_says_about_itself() {
        Audit audit = audit(world(), provider -> VIOLATION);

        assertThat(audit.examined()).containsExactly(new Examined(DESCRIPTOR, 1, 1, 0, Optional.empty()));
        assertThat(audit.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.rule()).isEqualTo(DESCRIPTOR);
            assertThat(finding.severity()).isEqualTo(Severity.HIGH);
            assertThat(finding.subject().value()).isEqualTo(PROVIDER_ARN);
            assertThat(finding.message()).isEqualTo("url is `x`");
        });
        assertThat(link(audit, ChainLink.PROVIDER)).isEqualTo(LinkVerdict.Status.FLAWED);
    }

    @Test
    void a_list_that_was_not_read_is_undetermined_and_never_nothing_to_report() {
        Audit audit = audit(world().providersUnread(GapReason.ACCESS_DENIED), provider -> Verdict.compliant());

        assertThat(audit.examined()).containsExactly(new Examined(DESCRIPTOR, 0, 0, 1, Optional.empty()));
        assertThat(audit.undetermined())
                .singleElement()
                .satisfies(finding -> assertThat(finding.gaps())
                        .extracting(gap -> gap.reason())
                        .containsExactly(GapReason.ACCESS_DENIED));
        assertThat(link(audit, ChainLink.PROVIDER)).isEqualTo(LinkVerdict.Status.UNDETERMINED);
    }

    @Test
    void the_items_of_a_list_that_was_read_half_way_are_judged_and_the_rest_is_undetermined() {
        Audit audit = audit(world().moreProvidersUnread(GapReason.THROTTLED), provider -> VIOLATION);

        assertThat(audit.findings())
                .extracting(Finding::status)
                .containsExactly(Finding.Status.VIOLATION, Finding.Status.UNDETERMINED);
    }

    @Test
    void a_rule_that_ends_with_an_error_spoils_only_its_subject() {
        WorldBuilder two = world().provider(provider("other.example"));

        Audit audit = audit(two, provider -> {
            if (provider.arn().equals(PROVIDER_ARN)) {
                throw new IllegalStateException("boom");
            }
            return VIOLATION;
        });

        assertThat(audit.violations()).hasSize(1);
        assertThat(audit.undetermined()).singleElement().satisfies(finding -> {
            assertThat(finding.subject().value()).isEqualTo(PROVIDER_ARN);
            assertThat(finding.gaps().get(0).reason()).isEqualTo(GapReason.RULE_FAILED);
            assertThat(finding.message())
                    .contains("OIDC-901")
                    .contains(PROVIDER_ARN)
                    .contains("boom");
        });
    }

    @Test
    void a_rule_without_a_subject_is_not_examined_and_proves_nothing() {
        Audit audit = audit(world().withoutProviders(), provider -> Verdict.compliant());

        assertThat(audit.findings()).isEmpty();
        assertThat(audit.examined().get(0).skipped())
                .contains("no subject: this target has nothing that the rule speaks of");
        assertThat(link(audit, ChainLink.PROVIDER)).isEqualTo(LinkVerdict.Status.UNDETERMINED);
    }

    @Test
    void a_compliant_subject_makes_the_link_sound() {
        assertThat(link(audit(world(), provider -> Verdict.compliant()), ChainLink.PROVIDER))
                .isEqualTo(LinkVerdict.Status.SOUND);
    }

    @Test
    void the_configuration_switches_a_rule_off_or_changes_its_severity() {
        Rule<OidcProvider> rule = new EveryProvider(DESCRIPTOR, provider -> VIOLATION);

        Audit off = Auditor.of(
                        List.of(rule), Map.of("OIDC-901", new RuleSettings(false, Optional.empty(), Optional.empty())))
                .audit(world().snapshot(), Map.of());
        Audit low = Auditor.of(
                        List.of(rule),
                        Map.of("OIDC-901", new RuleSettings(true, Optional.of(Severity.LOW), Optional.empty())))
                .audit(world().snapshot(), Map.of());

        assertThat(off.findings()).isEmpty();
        assertThat(off.examined().get(0).skipped()).contains("switched off in the configuration");
        assertThat(low.findings()).extracting(Finding::severity).containsExactly(Severity.LOW);
    }

    @Test
    void a_link_of_which_a_rule_is_switched_off_is_not_sound() {
        List<Rule<?>> rules = List.of(
                new EveryProvider(DESCRIPTOR, provider -> Verdict.compliant()),
                new EveryProvider(descriptor("OIDC-902"), provider -> Verdict.compliant()));
        Map<String, RuleSettings> settings =
                Map.of("OIDC-902", new RuleSettings(false, Optional.empty(), Optional.empty()));

        Audit whole = Auditor.of(rules, Map.of()).audit(world().snapshot(), Map.of());
        Audit less = Auditor.of(rules, settings).audit(world().snapshot(), Map.of());

        assertThat(link(whole, ChainLink.PROVIDER)).isEqualTo(LinkVerdict.Status.SOUND);
        assertThat(link(less, ChainLink.PROVIDER)).isEqualTo(LinkVerdict.Status.UNDETERMINED);
    }

    @Test
    void a_rule_that_one_target_leaves_out_is_not_examined_there_although_another_examines_it() {
        Rule<OidcProvider> rule =
                new LeftOutOf("kiosk", new EveryProvider(DESCRIPTOR, provider -> Verdict.compliant()));
        List<TargetSnapshot> targets = List.of(
                world().named("kiosk").target(), world().named("production").target());
        Audit audit = Auditor.of(List.of(rule), Map.of())
                .audit(new Snapshot(world().snapshot().takenAt(), targets), Map.of());

        assertThat(audit.examined())
                .containsExactly(new Examined(
                        DESCRIPTOR,
                        1,
                        0,
                        0,
                        Optional.empty(),
                        List.of(new Examined.LeftOut("kiosk", "an optional read is switched off"))));
        assertThat(audit.examined().get(0).isLeftOutOf("kiosk")).isTrue();
        assertThat(audit.examined().get(0).isLeftOutOf("production")).isFalse();
        assertThat(audit.examined().get(0).isAnsweredEverywhere()).isFalse();
    }

    private static Audit audit(WorldBuilder world, Function<OidcProvider, Verdict> judge) {
        return Auditor.of(List.of(new EveryProvider(DESCRIPTOR, judge)), Map.of())
                .audit(world.snapshot(), Map.of());
    }

    private static LinkVerdict.Status link(Audit audit, ChainLink link) {
        return audit.chains().get(0).of(link).status();
    }

    private static RuleDescriptor descriptor(String id) {
        return RuleDescriptor.rule(id, "test-flaw", Severity.HIGH, ChainLink.PROVIDER)
                .title("A flaw of a test")
                .because("Tests need one.")
                .see("https://docs.aws.amazon.com/IAM/")
                .build();
    }

    private record EveryProvider(RuleDescriptor descriptor, Function<OidcProvider, Verdict> answer)
            implements Rule<OidcProvider> {

        @Override
        public Listing<OidcProvider> subjects(World world) {
            return world.account().providers();
        }

        @Override
        public Verdict judge(OidcProvider subject, World world) {
            return answer.apply(subject);
        }
    }

    private record LeftOutOf(String target, EveryProvider rule) implements Rule<OidcProvider> {

        @Override
        public RuleDescriptor descriptor() {
            return rule.descriptor();
        }

        @Override
        public Optional<String> notExaminedBecause(World world) {
            return world.target().name().equals(target)
                    ? Optional.of("an optional read is switched off")
                    : Optional.empty();
        }

        @Override
        public Listing<OidcProvider> subjects(World world) {
            return rule.subjects(world);
        }

        @Override
        public Verdict judge(OidcProvider subject, World world) {
            return rule.judge(subject, world);
        }
    }
}
