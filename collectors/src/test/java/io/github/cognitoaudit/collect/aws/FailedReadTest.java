package io.github.cognitoaudit.collect.aws;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import io.github.cognitoaudit.collect.aws.call.ReadOperation;
import io.github.cognitoaudit.config.OptionalRead;
import io.github.cognitoaudit.model.Gap;
import io.github.cognitoaudit.model.GapReason;
import io.github.cognitoaudit.model.Observed;
import io.github.cognitoaudit.model.aws.Account;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Fails each read in each way: the account then has gaps of that call and of that reason, and of no other. */
final class FailedReadTest {

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("readsAndFailures")
    void a_failed_read_leaves_its_own_gap_and_no_other(ReadOperation read, Failure failure) throws Exception {
        try (AwsWire wire = AwsWire.sound()) {
            if (read.grant() == ReadOperation.Grant.INSTEAD_OF_BULK) {
                wire.deny(ReadOperation.GET_ACCOUNT_AUTHORIZATION_DETAILS);
            }
            wire.answer(read, "", failure.answer(read));
            Account account = wire.collect(wire.settings(
                    Optional.of(List.of("eu-west-1")), Optional.empty(), EnumSet.allOf(OptionalRead.class)));

            List<Gap> gaps = AccountGaps.of(account);
            if (read == ReadOperation.GET_ACCOUNT_AUTHORIZATION_DETAILS) {
                assertThat(gaps).isEmpty();
                return;
            }
            assertThat(gaps).isNotEmpty().allSatisfy(gap -> {
                assertThat(gap.call()).isEqualTo(read.action());
                assertThat(gap.reason()).as(gap.detail()).isEqualTo(failure.reason);
                assertThat(gap.needs()).isEqualTo(failure.needs(read));
            });
            assertThat(wire.count(read) % failure.attempts).isZero();
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("failures")
    void a_role_that_neither_way_reads_names_both(Failure failure) throws Exception {
        try (AwsWire wire = AwsWire.sound()) {
            wire.deny(ReadOperation.GET_ACCOUNT_AUTHORIZATION_DETAILS)
                    .deny(ReadOperation.LIST_ROLES)
                    .answer(ReadOperation.GET_ROLE, "", failure.answer(ReadOperation.GET_ROLE));
            Account account = wire.collect();

            assertThat(account.role(AwsAnswers.USER_ROLE)).isInstanceOf(Observed.Unknown.class);
            assertThat(account.roles().items()).isEmpty();
            assertThat(account.absentRoles()).isEmpty();
            assertThat(account.roles().gaps())
                    .extracting(Gap::call, Gap::reason, Gap::needs)
                    .containsExactly(
                            tuple("iam:GetRole", failure.reason, failure.needs("iam:GetRole")),
                            tuple("iam:GetRole", failure.reason, failure.needs("iam:GetRole")),
                            tuple(
                                    "iam:ListRoles",
                                    GapReason.ACCESS_DENIED,
                                    List.of("iam:GetAccountAuthorizationDetails or iam:ListRoles")));
        }
    }

    private static Stream<Arguments> readsAndFailures() {
        return Arrays.stream(ReadOperation.values())
                .flatMap(read -> Arrays.stream(Failure.values()).map(failure -> Arguments.of(read, failure)));
    }

    private static Stream<Failure> failures() {
        return Arrays.stream(Failure.values());
    }

    private enum Failure {
        DENIED(GapReason.ACCESS_DENIED, 1),
        SERVER_ERROR(GapReason.UNREACHABLE, 3),
        THROTTLED(GapReason.THROTTLED, 3),
        BROKEN_CONNECTION(GapReason.UNREACHABLE, 1),
        BROKEN_ANSWER(GapReason.MALFORMED, 3),
        HALF_AN_ANSWER(GapReason.MALFORMED, 1),
        NO_ANSWER(GapReason.MALFORMED, 1),
        OTHER_CONTENT_TYPE(GapReason.MALFORMED, 1),
        WEB_PAGE(GapReason.MALFORMED, 1),
        NO_MEMBERS(GapReason.MALFORMED, 1);

        private final GapReason reason;
        private final int attempts;

        Failure(GapReason reason, int attempts) {
            this.reason = reason;
            this.attempts = attempts;
        }

        private ResponseDefinitionBuilder answer(ReadOperation read) {
            boolean xml = read.answersInXml();
            String whole = xml ? AwsAnswers.xml(read, AwsAnswers.provider()) : AwsAnswers.pool(AwsAnswers.POOL);
            return switch (this) {
                case DENIED -> AwsWire.denied(read);
                case SERVER_ERROR ->
                    xml
                            ? AwsWire.xmlAnswer(AwsAnswers.error("ServiceFailure", "try later"))
                                    .withStatus(500)
                            : AwsWire.jsonError("InternalErrorException", "try later", 500);
                case THROTTLED ->
                    xml
                            ? AwsWire.xmlAnswer(AwsAnswers.error("Throttling", "Rate exceeded"))
                                    .withStatus(400)
                            : AwsWire.jsonError("TooManyRequestsException", "Rate exceeded", 429);
                case BROKEN_CONNECTION -> aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER);
                case BROKEN_ANSWER -> aResponse().withFault(Fault.MALFORMED_RESPONSE_CHUNK);
                case HALF_AN_ANSWER -> typed(xml, whole.substring(0, whole.length() / 2));
                case NO_ANSWER -> typed(xml, "");
                case OTHER_CONTENT_TYPE -> typed(xml, whole).withHeader("Content-Type", "text/plain");
                case WEB_PAGE ->
                    aResponse().withHeader("Content-Type", "text/html").withBody("<html>Log in</html>");
                case NO_MEMBERS -> typed(xml, xml ? AwsAnswers.xml(read, "") : "{}");
            };
        }

        private static ResponseDefinitionBuilder typed(boolean xml, String body) {
            return xml ? AwsWire.xmlAnswer(body) : AwsWire.jsonAnswer(body);
        }

        private List<String> needs(ReadOperation read) {
            return read.grant() == ReadOperation.Grant.NONE
                    ? List.of()
                    : read.grant() == ReadOperation.Grant.INSTEAD_OF_BULK
                            ? needs(read.action())
                            : this == DENIED ? List.of(read.action()) : List.of();
        }

        /** Returns the needs of an action after the bulk read was denied. */
        private List<String> needs(String action) {
            String bulk = ReadOperation.GET_ACCOUNT_AUTHORIZATION_DETAILS.action();
            return List.of(this == DENIED ? bulk + " or " + action : bulk);
        }
    }
}
