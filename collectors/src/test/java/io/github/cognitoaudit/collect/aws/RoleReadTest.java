package io.github.cognitoaudit.collect.aws;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cognitoaudit.collect.aws.call.ReadOperation;
import io.github.cognitoaudit.model.Gap;
import io.github.cognitoaudit.model.GapReason;
import io.github.cognitoaudit.model.Observed;
import io.github.cognitoaudit.model.aws.Account;
import io.github.cognitoaudit.model.aws.IamRole;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class RoleReadTest {

    private static final ReadOperation BULK = ReadOperation.GET_ACCOUNT_AUTHORIZATION_DETAILS;
    private static final String EMPTY_LISTS = "<RoleDetailList/><Policies/>";

    @Test
    void pages_are_read_to_the_end() throws Exception {
        try (AwsWire wire = AwsWire.sound()) {
            wire.xml(
                    BULK,
                    "<IsTruncated>true</IsTruncated><Marker>page-2</Marker><Policies>"
                            + AwsAnswers.members(
                                    AwsAnswers.localPolicy(AwsAnswers.LOCAL_POLICY, AwsAnswers.LOCAL),
                                    AwsAnswers.localPolicy(AwsAnswers.BOUNDARY, AwsAnswers.LIMIT))
                            + "</Policies><RoleDetailList>" + AwsAnswers.members(AwsAnswers.userRoleDetail())
                            + "</RoleDetailList>");
            wire.xml(
                    BULK,
                    "Marker=page-2",
                    AwsAnswers.details(
                            AwsAnswers.members(
                                    AwsAnswers.roleDetail(AwsAnswers.EDITOR_ROLE, AwsAnswers.COGNITO_TRUST, "", "", ""),
                                    AwsAnswers.roleDetail(AwsAnswers.DIRECT_ROLE, AwsAnswers.DIRECT_TRUST, "", "", ""),
                                    AwsAnswers.roleDetail(AwsAnswers.BUILD_ROLE, AwsAnswers.EC2_TRUST, "", "", "")),
                            ""));

            assertThat(wire.collect()).isEqualTo(AwsCollectorTest.soundAccount());
            assertThat(wire.count(BULK)).isEqualTo(2);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<IsTruncated>true</IsTruncated>" + EMPTY_LISTS,
                "<IsTruncated>true</IsTruncated><Marker>round-and-round</Marker>" + EMPTY_LISTS,
                "<IsTruncated>perhaps</IsTruncated>" + EMPTY_LISTS,
                "<IsTruncated/>" + EMPTY_LISTS,
                EMPTY_LISTS,
                "<IsTruncated>false</IsTruncated><Policies/>",
                "<IsTruncated>false</IsTruncated><RoleDetailList/>",
                "<IsTruncated>false</IsTruncated><RoleDetailList><member/></RoleDetailList><Policies/>",
                "<IsTruncated>false</IsTruncated><RoleDetailList><member><Arn>arn:aws:iam::1:role/x</Arn></member>"
                        + "</RoleDetailList><Policies/>"
            })
    void a_bulk_answer_that_is_not_whole_is_not_believed(String answer) throws Exception {
        try (AwsWire wire = AwsWire.sound()) {
            wire.xml(BULK, answer);

            assertThat(wire.collect()).isEqualTo(AwsCollectorTest.soundAccount());
        }
    }

    @Test
    void a_bulk_read_that_fails_on_its_second_page_is_not_believed() throws Exception {
        try (AwsWire wire = AwsWire.sound()) {
            wire.xml(BULK, "<IsTruncated>true</IsTruncated><Marker>page-2</Marker>" + EMPTY_LISTS);
            wire.answer(BULK, "Marker=page-2", AwsWire.denied(BULK));

            assertThat(wire.collect()).isEqualTo(AwsCollectorTest.soundAccount());
        }
    }

    @Test
    void a_named_role_that_the_account_lacks_is_absent_and_not_unread() throws Exception {
        try (AwsWire wire = AwsWire.sound()) {
            wire.xml(BULK, AwsAnswers.details("", ""));
            Account account = wire.collect();

            assertThat(account.roles().items()).isEmpty();
            assertThat(account.absentRoles()).containsExactly(AwsAnswers.EDITOR_ROLE, AwsAnswers.USER_ROLE);
            assertThat(account.role(AwsAnswers.USER_ROLE)).isEqualTo(Observed.known(Optional.empty()));
            assertThat(account.everyRoleAsked()).isTrue();
            assertThat(AccountGaps.of(account)).isEmpty();
        }
    }

    @Test
    void a_role_out_of_scope_is_neither_kept_nor_called_absent() throws Exception {
        try (AwsWire wire = AwsWire.sound()) {
            assertThat(wire.collect().role(AwsAnswers.BUILD_ROLE)).isInstanceOf(Observed.Unknown.class);
        }
    }

    @Test
    void without_any_listing_a_role_is_absent_when_iam_says_so() throws Exception {
        try (AwsWire wire = AwsWire.sound().deny(BULK).deny(ReadOperation.LIST_ROLES)) {
            wire.answer(
                    ReadOperation.GET_ROLE,
                    "AppEditor",
                    AwsWire.xmlAnswer(AwsAnswers.error("NoSuchEntity", "no such role"))
                            .withStatus(404));
            Account account = wire.collect();

            assertThat(account.absentRoles()).containsExactly(AwsAnswers.EDITOR_ROLE);
            assertThat(account.roles().items()).extracting(IamRole::arn).containsExactly(AwsAnswers.USER_ROLE);
            assertThat(account.roles().gaps())
                    .extracting(Gap::needs)
                    .containsExactly(List.of("iam:GetAccountAuthorizationDetails or iam:ListRoles"));
        }
    }

    @Test
    void a_namesake_under_another_path_is_another_role() throws Exception {
        try (AwsWire wire = AwsWire.sound().deny(BULK).deny(ReadOperation.LIST_ROLES)) {
            wire.xml(
                    ReadOperation.GET_ROLE,
                    "AppUser",
                    "<Role>"
                            + AwsAnswers.role(
                                    "arn:aws:iam::111122223333:role/other/AppUser", AwsAnswers.COGNITO_TRUST, "")
                            + "</Role>");

            assertThat(wire.collect().absentRoles()).containsExactly(AwsAnswers.USER_ROLE);
        }
    }

    @Test
    void a_role_of_another_account_is_absent_without_a_call() throws Exception {
        String foreign = "arn:aws:iam::999900001111:role/app/AppUser";
        try (AwsWire wire = AwsWire.sound().deny(BULK).deny(ReadOperation.LIST_ROLES)) {
            wire.json(
                    ReadOperation.GET_IDENTITY_POOL_ROLES,
                    AwsAnswers.poolRoles(AwsAnswers.POOL).replace(AwsAnswers.USER_ROLE, foreign));

            assertThat(wire.collect().absentRoles()).containsExactly(foreign);
            assertThat(wire.count(ReadOperation.GET_ROLE)).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "%7B%22Version%22",
                "%ZZ",
                "%7",
                "%FF%FE",
                "{\"Version\":\"2012-10-17\"}",
                "{\"Statement\":[{\"Effect\":\"Permit\",\"Action\":\"*\"}]}"
            })
    void a_trust_policy_that_can_not_be_understood_is_a_gap_of_its_role(String document) throws Exception {
        try (AwsWire wire = AwsWire.sound()) {
            wire.xml(
                    BULK,
                    AwsAnswers.details(
                            AwsAnswers.members("<Arn>" + AwsAnswers.USER_ROLE
                                    + "</Arn><RoleName>AppUser</RoleName><AssumeRolePolicyDocument>" + document
                                    + "</AssumeRolePolicyDocument><RolePolicyList/><AttachedManagedPolicies/>"),
                            ""));
            List<Gap> gaps = AccountGaps.of(wire.collect());

            assertThat(gaps).singleElement().satisfies(gap -> {
                assertThat(gap.reason()).isEqualTo(GapReason.MALFORMED);
                assertThat(gap.call()).isEqualTo(BULK.action());
                assertThat(gap.detail()).startsWith("`" + AwsAnswers.USER_ROLE + "`: ");
            });
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"an hour", "3600.5", "", "99999999999"})
    void a_longest_session_that_is_no_number_is_a_gap(String seconds) throws Exception {
        try (AwsWire wire = AwsWire.sound()) {
            wire.xml(
                    ReadOperation.GET_ROLE,
                    "RoleName=AppUser",
                    "<Role>"
                            + AwsAnswers.role(AwsAnswers.USER_ROLE, AwsAnswers.COGNITO_TRUST, "")
                                    .replace(">3600<", ">" + seconds + "<")
                            + "</Role>");
            List<Gap> gaps = AccountGaps.of(wire.collect());

            assertThat(gaps).singleElement().satisfies(gap -> {
                assertThat(gap.reason()).as(gap.detail()).isEqualTo(GapReason.MALFORMED);
                assertThat(gap.call()).isEqualTo("iam:GetRole");
            });
        }
    }

    @Test
    void bare_json_is_taken_where_an_emulator_does_not_encode() throws Exception {
        try (AwsWire wire = AwsWire.sound()) {
            wire.xml(
                    BULK,
                    AwsAnswers.allDetails()
                            .replace(AwsAnswers.encoded(AwsAnswers.COGNITO_TRUST), AwsAnswers.COGNITO_TRUST));

            assertThat(wire.collect()).isEqualTo(AwsCollectorTest.soundAccount());
        }
    }

    @Test
    void an_own_policy_that_the_bulk_read_leaves_out_is_read_alone() throws Exception {
        try (AwsWire wire = AwsWire.sound()) {
            wire.xml(BULK, AwsAnswers.allDetails().replaceAll("<Policies>.*</Policies>", "<Policies/>"));

            assertThat(wire.collect()).isEqualTo(AwsCollectorTest.soundAccount());
            assertThat(wire.count(ReadOperation.GET_POLICY)).isEqualTo(3);
        }
    }

    @Test
    void a_managed_policy_is_read_once_however_many_roles_have_it() throws Exception {
        try (AwsWire wire = AwsWire.sound()) {
            wire.xml(BULK, manyRoles(3));
            Account account = wire.collect();

            assertThat(account.roles().items()).hasSize(3);
            assertThat(wire.count(ReadOperation.GET_POLICY)).isOne();
            assertThat(wire.count(ReadOperation.GET_POLICY_VERSION)).isOne();
        }
    }

    @Test
    void the_longest_sessions_of_many_roles_come_from_one_listing() throws Exception {
        try (AwsWire wire = AwsWire.sound()) {
            wire.xml(BULK, manyRoles(20)).xml(ReadOperation.LIST_ROLES, listedRoles(20));
            Account account = wire.collect();

            assertThat(account.roles().items())
                    .hasSize(20)
                    .allSatisfy(role -> assertThat(role.maxSessionSeconds()).isEqualTo(Observed.known(3600)));
            assertThat(wire.count(ReadOperation.LIST_ROLES)).isOne();
            assertThat(wire.count(ReadOperation.GET_ROLE)).isZero();
        }
    }

    @Test
    void longest_sessions_that_neither_way_reads_name_both() throws Exception {
        try (AwsWire wire = AwsWire.sound()) {
            wire.xml(BULK, manyRoles(5)).deny(ReadOperation.LIST_ROLES).deny(ReadOperation.GET_ROLE);

            assertThat(AccountGaps.of(wire.collect()))
                    .hasSize(5)
                    .allSatisfy(gap -> assertThat(gap.needs()).containsExactly("iam:ListRoles or iam:GetRole"));
        }
    }

    @Test
    void single_reads_follow_their_pages_and_keep_what_came_before_a_failed_one() throws Exception {
        ReadOperation list = ReadOperation.LIST_ROLE_POLICIES;
        try (AwsWire wire = AwsWire.sound().deny(BULK)) {
            wire.xml(
                    list,
                    "AppUser",
                    "<IsTruncated>true</IsTruncated><Marker>m2</Marker><PolicyNames><member>own-files</member>"
                            + "</PolicyNames>");
            wire.answer(list, "Marker=m2", AwsWire.denied(list));
            List<Gap> gaps = AccountGaps.of(wire.collect());

            assertThat(gaps)
                    .containsExactly(new Gap(
                            GapReason.ACCESS_DENIED,
                            "iam:ListRolePolicies",
                            "`" + AwsAnswers.USER_ROLE + "`: `AccessDenied` (403): not authorized; before it"
                                    + " `iam:GetAccountAuthorizationDetails`: `AccessDenied` (403): not authorized",
                            List.of("iam:GetAccountAuthorizationDetails or iam:ListRolePolicies")));
            assertThat(wire.count(ReadOperation.GET_ROLE_POLICY)).isOne();
        }
    }

    private static String manyRoles(int count) {
        return AwsAnswers.details(
                IntStream.range(0, count)
                        .mapToObj(i -> AwsAnswers.members(AwsAnswers.roleDetail(
                                arn(i),
                                AwsAnswers.COGNITO_TRUST,
                                "",
                                AwsAnswers.members(AwsAnswers.attachment(AwsAnswers.AWS_POLICY)),
                                "")))
                        .reduce("", String::concat),
                "");
    }

    private static String listedRoles(int count) {
        return "<IsTruncated>false</IsTruncated><Roles>"
                + IntStream.range(0, count)
                        .mapToObj(i -> AwsAnswers.members(AwsAnswers.role(arn(i), AwsAnswers.COGNITO_TRUST, "")))
                        .reduce("", String::concat)
                + "</Roles>";
    }

    private static String arn(int i) {
        return "arn:aws:iam::111122223333:role/app/Role" + i;
    }
}
