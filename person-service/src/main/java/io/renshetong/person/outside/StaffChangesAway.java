package io.renshetong.person.outside;

import io.renshetong.declaration.Neighbour;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.cloud.openfeign.FallbackFactory;

/** Answers for enrollment-service while it is away: not that nothing is in transit, but nothing. */
class StaffChangesAway implements FallbackFactory<StaffChanges> {
    private static final Logger log = LoggerFactory.getLogger(StaffChangesAway.class);

    @Override
    public StaffChanges create(Throwable cause) {
        log.warn("enrollment-service did not answer: {}", cause.toString());
        return question -> Neighbour.Answer.none();
    }
}
