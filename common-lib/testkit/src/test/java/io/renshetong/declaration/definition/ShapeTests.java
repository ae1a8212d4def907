package io.renshetong.declaration.definition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.renshetong.declaration.Field;
import io.renshetong.declaration.Field.Kind;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ShapeTests {
    record Terms(
            @Nullable @Field(group = "terms", kind = Kind.DATE)
            LocalDate since,

            @Nullable @Field(group = "terms", kind = Kind.MONEY)
            BigDecimal wage) {}

    record Taken(
            @Nullable @Field(group = "person") String name,
            Terms terms,
            @Nullable @Field(group = "other") String remark) {}

    record Doubled(@Nullable @Field(group = "person") String wage, Terms terms) {}

    private final Shape<Taken> shape = new Shape<>(Taken.class);
    private final Taken taken = new Taken("王小明", new Terms(LocalDate.of(2026, 11, 1), new BigDecimal("5200.00")), null);

    @Test
    void takesFieldsOfARecordWithinARecordAsIfTheyStoodInItsPlace() {
        assertThat(shape.fields()).extracting(FieldSpec::name).containsExactly("name", "since", "wage", "remark");
        assertThat(shape.write(taken)).containsEntry("since", "2026-11-01").containsEntry("wage", "5200.00");
        assertThat(shape.read(shape.write(taken))).isEqualTo(taken);
    }

    @Test
    void replacesAndComparesThem() {
        Taken raised = shape.with(taken, Map.of("wage", new BigDecimal("6000.00")));
        assertThat(raised.terms().since()).isEqualTo(LocalDate.of(2026, 11, 1));
        assertThat(shape.changed(taken, raised)).isEqualTo(Set.of("wage"));
        assertThat(shape.with(null, Map.of()).terms().wage()).isNull();
    }

    @Test
    void writesOfTheRowBeforeWhatDiffers() {
        Taken raised = shape.with(taken, Map.of("wage", new BigDecimal("6000.00"), "remark", "调整"));
        Map<String, Object> was = new HashMap<>();
        was.put("wage", "5200.00");
        was.put("remark", null);
        assertThat(shape.was(taken, raised)).isEqualTo(was);
        assertThat(shape.was(taken, taken)).isEmpty();
    }

    @Test
    void refusesTwoFieldsOfOneName() {
        assertThatIllegalStateException()
                .isThrownBy(() -> new Shape<>(Doubled.class))
                .withMessageContaining("wage");
    }
}
