package io.renshetong.enrollment.outside;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.cloud.openfeign.FallbackFactory;

/** Answers for unit-service while it is away: not that no unit is registered, but nothing. */
class UnitsAway implements FallbackFactory<UnitClient> {
    private static final Logger log = LoggerFactory.getLogger(UnitsAway.class);

    @Override
    public UnitClient create(Throwable cause) {
        log.warn("unit-service did not answer: {}", cause.toString());
        return question -> new UnitClient.Answer(null);
    }
}
