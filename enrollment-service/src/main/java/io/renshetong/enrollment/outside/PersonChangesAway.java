package io.renshetong.enrollment.outside;

import io.renshetong.declaration.Neighbour;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.cloud.openfeign.FallbackFactory;

/** Answers for person-service while it is away: not that nothing is in transit, but nothing. */
class PersonChangesAway implements FallbackFactory<PersonChanges> {
    private static final Logger log = LoggerFactory.getLogger(PersonChangesAway.class);

    @Override
    public PersonChanges create(Throwable cause) {
        log.warn("person-service did not answer: {}", cause.toString());
        return question -> Neighbour.Answer.none();
    }
}
