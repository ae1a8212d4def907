package io.renshetong.unit.register;

import static org.assertj.core.api.Assertions.assertThat;

import io.renshetong.starter.crypto.Secret;
import io.renshetong.testkit.Caller;
import io.renshetong.unit.Desk;
import io.renshetong.unit.UnitServiceTest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;

@UnitServiceTest
class UnitTests {
    @Autowired
    private Desk desk;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private Units units;

    @Test
    void listsTheUnitsInScopeWithTheOneAboveThem() {
        JsonNode tree = desk.as("operator01").get("/units").json();
        assertThat(tree).hasSize(4);
        assertThat(tree.get(0).path("code").asString()).isEqualTo("430203000100");
        assertThat(tree.get(0).path("parent").isNull()).isTrue();
        assertThat(tree.get(3).path("parent").asString()).isEqualTo("430203000100");
        assertThat(tree.get(0).propertyNames())
                .containsExactlyInAnyOrder("code", "name", "creditCode", "parent", "region");
        assertThat(desk.as("viewer01").get("/units").json()).hasSize(1);
    }

    @Test
    void showsARegistrationWithLabelsAndMaskedNumbers() {
        JsonNode unit = desk.as("operator01").get("/units/430203000101").json();
        assertThat(unit.path("unitType").path("label").asString()).isEqualTo("企业");
        assertThat(unit.path("region").path("label").asString()).isEqualTo("湖南省株洲市芦淞区");
        assertThat(unit.path("representative").path("idNumber").asString()).isEqualTo("430203********001X");
        assertThat(unit.path("representative").path("phone").asString()).isEqualTo("139****0101");
        assertThat(unit.path("payment").path("accountNo").asString()).startsWith("1903 ****");
        assertThat(unit.path("systems")).hasSize(3);
        assertThat(unit.path("systems").get(0).path("insurance").path("label").asString())
                .isEqualTo("失业保险");
    }

    @Test
    void knowsNothingOfAnotherUnit() {
        Caller operator = desk.as("operator01");
        long before = desk.audited("READ_UNIT", "DENIED");
        for (String foreign : List.of("430203000200", "430203999999", "nonsense"))
            assertThat(operator.get("/units/" + foreign).status()).isEqualTo(404);
        assertThat(desk.audited("READ_UNIT", "DENIED")).isEqualTo(before + 3);
        assertThat(desk.as("viewer01").get("/units/430203000101").status()).isEqualTo(404);
    }

    @Test
    void keepsPersonalAndAccountNumbersSealed() {
        jdbc.query(
                "select representative_id_number, representative_phone, payment_account_no, representative_id_index"
                        + " from unit",
                row -> {
                    for (int column = 1; column <= 3; column++)
                        assertThat(new String(row.getBytes(column), StandardCharsets.ISO_8859_1))
                                .doesNotContain("430203", "1390000", "1903");
                    assertThat(row.getString(4)).matches("[0-9a-f]{32}");
                });
        Unit unit = units.find("430203000100").orElseThrow();
        assertThat(unit.representativeIdNumber).isEqualTo(Secret.of("43020319720315001X"));
        assertThat(String.valueOf(unit.representativeIdNumber)).isEqualTo("***");
    }
}
