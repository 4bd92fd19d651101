package io.github.cognitoaudit.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class ListingTest {

    private static final Gap DENIED =
            new Gap(GapReason.ACCESS_DENIED, "iam:ListRoles", "not authorized", List.of("iam:ListRoles"));
    private static final Gap CUT = new Gap(GapReason.MALFORMED, "iam:GetRole", "the body ends early", List.of());

    @Test
    void a_list_that_was_not_read_is_not_an_empty_list() {
        Listing<String> unread = Listing.unread(DENIED);

        assertThat(unread.items()).isEmpty();
        assertThat(unread.isComplete()).isFalse();
        assertThat(unread).isNotEqualTo(Listing.of(List.of()));
    }

    @Test
    void a_filter_on_a_fact_that_was_not_read_leaves_its_gap() {
        Listing<String> even = Listing.of(List.of("even", "odd", "unread"))
                .filter(name -> name.equals("unread") ? Observed.unknown(CUT) : Observed.known(name.equals("even")));

        assertThat(even).isEqualTo(new Listing<>(List.of("even"), List.of(CUT)));
    }

    @Test
    void flat_map_keeps_the_gaps_of_the_outer_and_of_the_inner_list() {
        Listing<String> outer = new Listing<>(List.of("a", "b"), List.of(DENIED));

        Listing<String> letters =
                outer.flatMap(item -> item.equals("a") ? Listing.of(List.of("a1", "a2")) : Listing.<String>unread(CUT));

        assertThat(letters).isEqualTo(new Listing<>(List.of("a1", "a2"), List.of(DENIED, CUT)));
    }

    @Test
    void joining_drops_equal_items_and_equal_gaps_once() {
        Listing<String> left = new Listing<>(List.of("a"), List.of(DENIED));

        assertThat(left.and(new Listing<>(List.of("a", "b"), List.of(DENIED, CUT))))
                .isEqualTo(new Listing<>(List.of("a", "b"), List.of(DENIED, CUT)));
    }

    @Test
    void an_unread_fact_becomes_an_unread_list() {
        assertThat(Listing.from(Observed.<List<String>>unknown(DENIED))).isEqualTo(Listing.unread(DENIED));
        assertThat(Listing.from(Observed.known(List.of("a")))).isEqualTo(Listing.of(List.of("a")));
    }

    @Test
    void a_gap_stays_a_gap_whatever_is_asked_of_it() {
        Observed<Integer> unknown = Observed.unknown(DENIED);

        assertThat(unknown.map(value -> value + 1)).isEqualTo(Observed.unknown(DENIED));
        assertThat(unknown.flatMap(value -> Observed.known(value + 1))).isEqualTo(Observed.unknown(DENIED));
        assertThat(Observed.known(1).flatMap(value -> Observed.<Integer>unknown(CUT)))
                .isEqualTo(Observed.unknown(CUT));
    }

    @Test
    void a_read_that_is_switched_off_says_so_and_one_that_failed_does_not() {
        Gap off = Gap.switchedOff("GET /api/v2/network-acls", "networkAcls");
        Optional<String> why = Optional.of("the optional read `networkAcls` is switched off");

        assertThat(new Listing<>(List.of(), List.of(DENIED, off)).whySwitchedOff())
                .isEqualTo(why);
        assertThat(Observed.unknown(off).whySwitchedOff()).isEqualTo(why);
        assertThat(Listing.unread(DENIED).whySwitchedOff()).isEmpty();
        assertThat(Observed.unknown(DENIED).whySwitchedOff()).isEmpty();
        assertThat(Observed.known("read").whySwitchedOff()).isEmpty();
    }

    @Test
    void one_of_two_holds_where_a_yes_was_read() {
        Observed<Boolean> yes = Observed.known(true);
        Observed<Boolean> no = Observed.known(false);
        Observed<Boolean> unread = Observed.unknown(DENIED);
        Observed<Boolean> cut = Observed.unknown(CUT);

        assertThat(Observed.either(yes, unread)).isEqualTo(yes);
        assertThat(Observed.either(unread, yes)).isEqualTo(yes);
        assertThat(Observed.either(no, no)).isEqualTo(no);
        assertThat(Observed.either(no, unread)).isEqualTo(unread);
        assertThat(Observed.either(unread, no)).isEqualTo(unread);
        assertThat(Observed.either(unread, cut)).isEqualTo(unread);
    }

    @Test
    void has_any_is_open_only_where_nothing_was_read_and_more_may_be() {
        assertThat(new Listing<>(List.of(1), List.of(CUT)).hasAny()).isEqualTo(Observed.known(true));
        assertThat(Listing.of(List.of()).hasAny()).isEqualTo(Observed.known(false));
        assertThat(Listing.unread(CUT).hasAny()).isEqualTo(Observed.unknown(CUT));
    }
}
