package io.github.cognitoaudit.policy.condition;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cognitoaudit.policy.condition.ValueSet.Addresses;
import io.github.cognitoaudit.policy.document.Condition;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ValueReadingTest {

    @ParameterizedTest
    @CsvSource({
        "10.0.0.1,false,10.0.0.1,10.0.0.1",
        "10.0.0.7/24,false,10.0.0.0,10.0.0.255",
        "10.0.0.0/32,false,10.0.0.0,10.0.0.0",
        "0.0.0.0/0,false,0.0.0.0,255.255.255.255",
        "255.255.255.255/31,false,255.255.255.254,255.255.255.255",
        "::1,true,0:0:0:0:0:0:0:1,0:0:0:0:0:0:0:1",
        "::,true,0:0:0:0:0:0:0:0,0:0:0:0:0:0:0:0",
        "2001:DB8::/32,true,2001:db8:0:0:0:0:0:0,2001:db8:ffff:ffff:ffff:ffff:ffff:ffff",
        "1:2:3:4:5:6:7:8/127,true,1:2:3:4:5:6:7:8,1:2:3:4:5:6:7:9",
        "1:2:3:4:5:6:7::,true,1:2:3:4:5:6:7:0,1:2:3:4:5:6:7:0"
    })
    void reads_addresses_and_ranges(String text, boolean six, String first, String last) {
        assertThat(AddressReader.range(text)).contains(new Addresses(six, number(first), number(last)));
        assertThat(AddressReader.text(six, number(first))).isEqualTo(first);
    }

    private static BigInteger number(String address) {
        boolean six = address.contains(":");
        BigInteger number = BigInteger.ZERO;
        for (String part : address.split(six ? ":" : "\\.", -1)) {
            number = number.shiftLeft(six ? 16 : 8).add(new BigInteger(part, six ? 16 : 10));
        }
        return number;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "10.0.0",
                "10.0.0.256",
                "10.0.0.0/33",
                "10.0.0.0/",
                "10.0.0.0/-1",
                "10.0.0.a",
                "1:2:3",
                "::/129",
                "1::2::3",
                "1:2:3:4:5:6:7:8:9",
                "::g",
                "10.0.0.0/1/2",
                " 10.0.0.1",
                "localhost",
                "1:2:3:4:5:6:7:8::",
                "/24",
                "/x"
            })
    void reads_nothing_else_as_an_address(String text) {
        assertThat(AddressReader.range(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "2026,1767225600",
        "2026-01,1767225600",
        "2026-01-01,1767225600",
        "2026-01-01T00:00:00Z,1767225600",
        "2026-01-01T00:00Z,1767225600",
        "2026-01-01T01:00:00+01:00,1767225600",
        "2026-01-01T01:00:00+0100,1767225600",
        "2025-12-31T23:00:00-01:00,1767225600",
        "2026-01-01T00:00:00.5Z,1767225600.5",
        "1767225600,1767225600",
        "1767225600.25,1767225600.25",
        "0,0",
        "12345,12345"
    })
    void reads_dates_and_seconds(String text, BigDecimal seconds) {
        assertThat(Instants.seconds(text))
                .hasValueSatisfying(read -> assertThat(read).isEqualByComparingTo(seconds));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "soon",
                "2026-13",
                "2026-02-30",
                "2026-1-1",
                "2026-01-01T00:00:00",
                "2026-01-01T25:00:00Z",
                "01/01/2026",
                "2026-01-01Z"
            })
    void reads_nothing_else_as_a_date(String text) {
        assertThat(Instants.seconds(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"10,10", "010,10", "10.0,10", "-3,-3", "+3,3", ".5,0.5", "5.,5", "1e3,1000", "1.5E-1,0.15"})
    void reads_numbers(String text, BigDecimal number) {
        assertThat(Instants.number(text))
                .hasValueSatisfying(read -> assertThat(read).isEqualByComparingTo(number));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "ten", "1,000", "0x10", "1e999999999", "--1", ".", "1 2", "NaN", "Infinity"})
    void reads_nothing_else_as_a_number(String text) {
        assertThat(Instants.number(text)).isEmpty();
    }

    @Test
    void answers_soon_for_a_megabyte_of_digits() {
        assertThat(Instants.number("1".repeat(1 << 20))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "-62135596800,0001-01-01T00:00:00Z",
        "-62135596801,-62135596801",
        "253402214400,9999-12-31T00:00:00Z",
        "253402214401,253402214401",
        "1767225600.5,2026-01-01T00:00:00.500Z",
        "1767225600.000000001,2026-01-01T00:00:00.000000001Z",
        "1767225600.0000000001,1767225600.0000000001",
        "-0.5,1969-12-31T23:59:59.500Z"
    })
    void writes_an_instant_as_requests_carry_it(BigDecimal seconds, String text) {
        assertThat(Instants.date(seconds)).isEqualTo(text);
        assertThat(Instants.seconds(text))
                .hasValueSatisfying(read -> assertThat(read).isEqualByComparingTo(seconds));
    }

    @Test
    void writes_a_number_of_at_most_eighty_digits_in_full() {
        String eighty = "1" + "0".repeat(79);

        assertThat(List.of(
                        Instants.plain(new BigDecimal("1E+79")),
                        Instants.plain(new BigDecimal("1E+80")),
                        Instants.plain(new BigDecimal("1E-79")),
                        Instants.plain(new BigDecimal("1E-80"))))
                .containsExactly(eighty, "1E+80", "0." + "0".repeat(78) + "1", "1E-80");
    }

    @ParameterizedTest(name = "{0} {1} takes {2}: {3}")
    @CsvSource({
        "NumericEquals,10,10.0,true",
        "NumericEquals,10,11,false",
        "NumericEquals,10,ten,false",
        "NumericEquals,2026.0,2026,true",
        "NumericEquals,2026,2026.0,true",
        "NumericLessThan,10,9,true",
        "NumericLessThan,10,10,false",
        "NumericLessThanEquals,10,10,true",
        "NumericLessThanEquals,10,11,false",
        "NumericGreaterThan,10,11,true",
        "NumericGreaterThan,10,10,false",
        "NumericGreaterThanEquals,10,10,true",
        "NumericGreaterThanEquals,10,9,false",
        "DateEquals,2026-01-01,1767225600,true",
        "DateEquals,2026-01-01,soon,false",
        "DateLessThan,2026-01-01,2025,true",
        "DateLessThan,2026-01-01,2026,false",
        "DateLessThanEquals,2026-01-01,2026,true",
        "DateLessThanEquals,2026-01-01,2027,false",
        "DateGreaterThan,2026-01-01,2027,true",
        "DateGreaterThan,2026-01-01,2026,false",
        "DateGreaterThanEquals,2026-01-01,2026,true",
        "DateGreaterThanEquals,2026-01-01,2025,false",
        "IpAddress,10.0.0.0/24,10.0.0.0,true",
        "IpAddress,10.0.0.0/24,10.0.0.255,true",
        "IpAddress,10.0.0.0/24,10.0.1.0,false",
        "IpAddress,10.0.0.0/24,9.255.255.255,false",
        "IpAddress,10.0.0.0/24,10.0.0.128/25,true",
        "IpAddress,10.0.0.0/24,10.0.0.0/23,false",
        "IpAddress,0.0.0.0/0,::1,false",
        "IpAddress,10.0.0.0/24,localhost,false",
        "IpAddress,localhost,10.0.0.1,false",
        "Bool,true,TRUE,true",
        "Bool,TRUE,true,true",
        "Bool,False,false,true",
        "Bool,false,true,false",
        "Bool,yes,yes,false",
        "Bool,yes,false,false",
        "BinaryEquals,YQ==,YQ==,true",
        "BinaryEquals,YQ==,yq==,false",
        "BinaryEquals,YQ*,YQ==,false"
    })
    void a_value_of_a_condition_takes_values_of_its_kind(String operator, String value, String asked, boolean taken) {
        assertThat(ConditionTest.of(new Condition(operator, "k", List.of(value), ""), true)
                        .values(Map.of()))
                .singleElement()
                .satisfies(set -> assertThat(set.contains(asked)).isEqualTo(taken));
    }
}
