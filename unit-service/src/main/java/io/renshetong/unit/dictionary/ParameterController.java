package io.renshetong.unit.dictionary;

import io.renshetong.kernel.insurance.Insurance;
import io.renshetong.kernel.parameter.Parameter;
import io.renshetong.kernel.parameter.Parameters;
import io.renshetong.starter.actor.Actor;
import io.renshetong.starter.actor.Open;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Pattern;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Open
@Tag(name = "dictionary", description = "代码表与参数")
class ParameterController {
    private final Parameters parameters;
    private final Clock clock;

    ParameterController(Parameters parameters, Clock clock) {
        this.parameters = parameters;
        this.clock = clock;
    }

    /**
     * A value in force.
     *
     * @param demo whether the figure is for demonstration and unchecked
     */
    record InForce(
            String key,
            String region,
            @Nullable String insurance,
            LocalDate from,
            @Nullable LocalDate to,
            String value,
            String unit,
            String source,
            boolean demo) {
        static InForce of(Parameter parameter) {
            Insurance insurance = parameter.insurance();
            return new InForce(
                    parameter.key(),
                    parameter.region(),
                    insurance == null ? null : insurance.code(),
                    parameter.from(),
                    parameter.to(),
                    parameter.value(),
                    parameter.unit(),
                    parameter.source(),
                    parameter.demo());
        }
    }

    @GetMapping("/parameters")
    @Operation(summary = "某地某日有效的参数；缺省为本单位所在地、今天")
    List<InForce> inForce(
            @RequestParam(required = false) @Pattern(regexp = "\\d{6}") @Nullable String region,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate on,
            Actor actor) {
        return parameters
                .holding(region == null ? home(actor) : region, on == null ? LocalDate.now(clock) : on)
                .stream()
                .map(InForce::of)
                .toList();
    }

    private static String home(Actor actor) {
        return actor.unit() == null ? Parameters.NATION : actor.unit().substring(0, 6);
    }
}
