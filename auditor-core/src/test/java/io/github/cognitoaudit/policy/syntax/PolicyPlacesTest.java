package io.github.cognitoaudit.policy.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

final class PolicyPlacesTest {

    private static final String DOCUMENT = """
            {
              "Version": "2012-10-17",
              "Statement": [
                {"Effect": "Allow", "Action": ["s3:*", "sqs:*"],
                 "Condition": {"StringEquals": {"aws:RequestTag/a~b": "x"}}},
                {"Effect": "Deny",
                 "Effect": "Allow"}
              ]
            }
            """;

    @Test
    void a_member_stands_where_its_name_does_and_an_item_where_it_begins() {
        assertThat(places(
                        DOCUMENT,
                        "",
                        "/Version",
                        "/Statement",
                        "/Statement/0",
                        "/Statement/0/Action",
                        "/Statement/0/Action/1",
                        "/Statement/0/Condition/StringEquals/aws:RequestTag~1a~0b",
                        "/Statement/1"))
                .containsExactly("1:1", "2:3", "3:3", "4:5", "4:25", "4:44", "5:37", "6:5");
    }

    @Test
    void what_stands_twice_is_found_the_second_time_and_what_is_missing_where_it_would_stand() {
        assertThat(places(DOCUMENT, "/Statement/1/Effect", "/Statement/1/Action/0", "/Id"))
                .containsExactly("7:6", "6:5", "1:1");
    }

    @Test
    void text_that_is_no_json_has_the_places_before_it_breaks() {
        assertThat(places("\n {\"a\": [1, oh]}", "", "/a", "/a/0", "/a/1")).containsExactly("2:2", "2:3", "2:9", "2:3");
        assertThat(places("", "/a")).containsExactly("1:1");
        assertThat(places("[".repeat(10_000), "/0/0")).hasSize(1);
    }

    private static List<String> places(String document, String... pointers) {
        PolicyPlaces places = PolicyPlaces.of(document);
        return List.of(pointers).stream().map(places::at).toList();
    }
}
