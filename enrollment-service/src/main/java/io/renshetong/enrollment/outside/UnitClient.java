package io.renshetong.enrollment.outside;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.renshetong.starter.actor.AsksAsPeer;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.cloud.openfeign.FeignClient;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;

/** What unit-service says of units in the subsystems. */
@FeignClient(name = "unit-service", fallbackFactory = UnitsAway.class, configuration = AsksAsPeer.class)
interface UnitClient {
    @PostMapping("/peer/unit-systems")
    Answer systems(@RequestBody Question question);

    record Question(Collection<String> units) {}

    /** @param systems one per unit and subsystem; absent when nobody answered */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Answer(@Nullable List<Registration> systems) {}

    /**
     * A unit in one subsystem.
     *
     * @param insurance 310 medical, 410 injury, 210 unemployment
     * @param systemUnitId the unit id in that subsystem (AAB001)
     * @param participationState AAB051
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Registration(String unitCode, String insurance, String systemUnitId, String participationState) {}
}
