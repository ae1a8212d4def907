package io.renshetong.report.outside;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.cloud.openfeign.FallbackFactory;

/** Answers for unit-service while it is away: the line stays empty and is filled by hand. */
class UnitsAway implements FallbackFactory<UnitClient> {
    private static final Logger log = LoggerFactory.getLogger(UnitsAway.class);

    @Override
    public UnitClient create(Throwable cause) {
        log.debug("unit-service did not answer: {}", cause.toString());
        return code -> new UnitClient.Registered(null);
    }
}
