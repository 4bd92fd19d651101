package io.github.cognitoaudit.collect.aws;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import io.github.cognitoaudit.collect.Progress;
import io.github.cognitoaudit.collect.ReadSettings;
import io.github.cognitoaudit.collect.aws.call.ReadOperation;
import io.github.cognitoaudit.config.AwsSettings;
import io.github.cognitoaudit.config.OptionalRead;
import io.github.cognitoaudit.model.Gap;
import io.github.cognitoaudit.model.GapReason;
import io.github.cognitoaudit.model.Listing;
import io.github.cognitoaudit.model.aws.LastAccess;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class LastAccessReadTest {

    private static final ReadOperation GENERATE = ReadOperation.GENERATE_LAST_ACCESS;
    private static final ReadOperation GET = ReadOperation.GET_LAST_ACCESS;
    private static final LastAccess S3 = new LastAccess("s3", Optional.of(Instant.parse("2026-01-01T00:00:00Z")));
    private static final LastAccess DYNAMODB = new LastAccess("dynamodb", Optional.empty());

    @Test
    void by_default_nothing_is_asked_and_the_read_is_called_switched_off() throws Exception {
        try (AwsWire wire = AwsWire.sound()) {
            wire.collect();

            assertThat(wire.count(GENERATE) + wire.count(GET)).isZero();
        }
    }

    @Test
    void the_roles_that_pools_name_are_asked_about_and_no_other() throws Exception {
        try (AwsWire wire = AwsWire.sound()) {
            assertThat(lastAccess(wire, AwsAnswers.USER_ROLE)).isEqualTo(Listing.of(List.of(DYNAMODB, S3)));
            assertThat(wire.count(GENERATE)).isEqualTo(2);
            assertThat(lastAccess(wire, AwsAnswers.DIRECT_ROLE))
                    .isEqualTo(Listing.unread(Gap.notAsked(
                            "iam:GetServiceLastAccessedDetails", "not asked for: no pool names the role")));
        }
    }

    @Test
    void one_by_one_it_is_the_same() throws Exception {
        try (AwsWire wire = AwsWire.sound().deny(ReadOperation.GET_ACCOUNT_AUTHORIZATION_DETAILS)) {
            assertThat(lastAccess(wire, AwsAnswers.USER_ROLE)).isEqualTo(Listing.of(List.of(DYNAMODB, S3)));
        }
    }

    @Test
    void pages_are_read_to_the_end() throws Exception {
        try (AwsWire wire = AwsWire.sound()) {
            wire.xml(GET, page("s3", "<LastAuthenticated>2026-01-01T00:00:00Z</LastAuthenticated>", "m2"));
            wire.xml(GET, "Marker=m2", page("dynamodb", "", ""));

            assertThat(lastAccess(wire, AwsAnswers.USER_ROLE)).isEqualTo(Listing.of(List.of(DYNAMODB, S3)));
        }
    }

    @Test
    void a_page_that_fails_leaves_what_was_read_and_a_gap() throws Exception {
        try (AwsWire wire = AwsWire.sound()) {
            wire.xml(GET, page("dynamodb", "", "m2"));
            wire.answer(GET, "Marker=m2", AwsWire.denied(GET));

            Listing<LastAccess> uses = lastAccess(wire, AwsAnswers.USER_ROLE);

            assertThat(uses.items()).containsExactly(DYNAMODB);
            assertThat(uses.gaps()).extracting(Gap::reason).containsExactly(GapReason.ACCESS_DENIED);
        }
    }

    @Test
    @Timeout(60)
    void a_job_that_never_ends_is_given_up_with_the_time_of_the_target() throws Exception {
        try (AwsWire wire = AwsWire.sound()) {
            wire.xml(GET, "<JobStatus>IN_PROGRESS</JobStatus>");
            ReadSettings hasty = new ReadSettings(
                    AwsWire.QUICK.connectTimeout(),
                    AwsWire.QUICK.answerTimeout(),
                    Duration.ofSeconds(2),
                    0,
                    AwsWire.QUICK.backoff(),
                    1);

            Listing<LastAccess> uses = wire.collect(settings(wire), hasty, Progress.silent())
                    .role(AwsAnswers.USER_ROLE)
                    .fold(role -> role.orElseThrow().lastAccess(), Listing::unread);

            assertThat(uses.items()).isEmpty();
            assertThat(uses.gaps()).extracting(Gap::reason).containsExactly(GapReason.TIMED_OUT);
            assertThat(wire.count(GET)).isGreaterThan(2);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<JobStatus>FAILED</JobStatus><Error><Message>no data</Message><Code>X</Code></Error> |"
                        + " expected a job that is done and its services, found the status `FAILED`: no data",
                "<JobStatus>COMPLETED</JobStatus><IsTruncated>false</IsTruncated> |"
                        + " expected a job that is done and its services, found the status `COMPLETED`",
                "<JobStatus>COMPLETED</JobStatus><ServicesLastAccessed/> |"
                        + " expected a `Marker` on a page with another behind it, found none",
                "<JobStatus>COMPLETED</JobStatus><IsTruncated>false</IsTruncated>"
                        + "<ServicesLastAccessed><member><ServiceName>S</ServiceName></member></ServicesLastAccessed> |"
                        + " expected `ServiceNamespace` in the answer, found none"
            })
    void a_job_that_fails_or_says_too_little_is_a_gap(String answer, String detail) throws Exception {
        try (AwsWire wire = AwsWire.sound()) {
            wire.xml(GET, answer);

            assertThat(lastAccess(wire, AwsAnswers.USER_ROLE))
                    .isEqualTo(Listing.unread(new Gap(
                            GapReason.MALFORMED,
                            "iam:GetServiceLastAccessedDetails",
                            "`" + AwsAnswers.USER_ROLE + "`: " + detail,
                            List.of())));
        }
    }

    @Test
    void a_job_that_may_not_be_started_names_the_permission() throws Exception {
        try (AwsWire wire = AwsWire.sound()) {
            ResponseDefinitionBuilder denied = AwsWire.denied(GENERATE);
            wire.answer(GENERATE, "", denied);

            assertThat(lastAccess(wire, AwsAnswers.USER_ROLE).gaps())
                    .extracting(Gap::needs)
                    .containsExactly(List.of("iam:GenerateServiceLastAccessedDetails"));
        }
    }

    private static Listing<LastAccess> lastAccess(AwsWire wire, String roleArn) throws Exception {
        return wire.collect(settings(wire))
                .role(roleArn)
                .fold(role -> role.orElseThrow().lastAccess(), Listing::unread);
    }

    private static AwsSettings settings(AwsWire wire) {
        return wire.settings(
                Optional.empty(), Optional.of(List.of(AwsAnswers.POOL)), EnumSet.of(OptionalRead.LAST_ACCESS));
    }

    private static String page(String service, String when, String marker) {
        String more = marker.isEmpty()
                ? "<IsTruncated>false</IsTruncated>"
                : "<IsTruncated>true</IsTruncated><Marker>" + marker + "</Marker>";
        return "<JobStatus>COMPLETED</JobStatus>" + more + "<ServicesLastAccessed>"
                + AwsAnswers.members(AwsAnswers.use(service, when)) + "</ServicesLastAccessed>";
    }
}
