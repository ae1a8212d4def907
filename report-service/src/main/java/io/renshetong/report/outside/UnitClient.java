package io.renshetong.report.outside;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.renshetong.starter.actor.HandsOnTheToken;
import org.jspecify.annotations.Nullable;
import org.springframework.cloud.openfeign.FeignClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** What unit-service says of a unit. */
@FeignClient(name = "unit-service", fallbackFactory = UnitsAway.class, configuration = HandsOnTheToken.class)
interface UnitClient {
    @GetMapping("/units/{code}")
    Registered unit(@PathVariable("code") String code);

    /**
     * A unit as registered, as far as forms need it.
     *
     * @param creditCode 统一社会信用代码; absent when the unit has none or nobody answered
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Registered(@Nullable String creditCode) {}
}
