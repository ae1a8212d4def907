package io.renshetong.unit.dictionary;

import static org.assertj.core.api.Assertions.assertThat;

import io.renshetong.testkit.Caller;
import io.renshetong.unit.Desk;
import io.renshetong.unit.UnitServiceTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@UnitServiceTest
class DictionaryTests {
    @Autowired
    private Desk desk;

    @Test
    void servesAllTablesAndSaysWhenNothingHasChanged() {
        Caller viewer = desk.as("viewer01");
        Caller.Answer first = viewer.get("/code-tables");
        assertThat(first.json().path("tables").propertyNames())
                .contains("ethnic-group", "region", "household-type", "bank", "rejection-reason");
        assertThat(first.json().path("tables").path("ethnic-group").path("codes"))
                .hasSizeGreaterThanOrEqualTo(56);
        String tag = first.header("ETag");
        assertThat(tag).contains(first.json().path("version").asString());
        Caller.Answer again =
                viewer.header("If-None-Match", String.valueOf(tag)).get("/code-tables");
        assertThat(again.status()).isEqualTo(304);
        assertThat(again.response().body()).isEmpty();
    }

    @Test
    void servesOneTable() {
        JsonNode sex = desk.as("center01").get("/code-tables/sex").json();
        assertThat(sex.path("label").asString()).isEqualTo("性别");
        assertThat(sex.path("codes").toString()).contains("男", "女");
        assertThat(desk.as("center01").get("/code-tables/nonsense").status()).isEqualTo(404);
    }

    @Test
    void servesTheParametersOfAPlaceAndDay() {
        Caller viewer = desk.as("viewer01");
        JsonNode thisYear =
                viewer.get("/parameters?region=430203&on=2026-11-23").json();
        assertThat(thisYear.toString()).contains("enroll.cutoff.day");
        assertThat(viewer.get("/parameters").json()).isNotEmpty();
        assertThat(viewer.get("/parameters?region=43&on=2026-11-23").status()).isEqualTo(422);
        assertThat(viewer.get("/parameters?on=yesterday").status()).isEqualTo(400);
    }
}
