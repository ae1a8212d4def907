package io.renshetong.enrollment.outside;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.cloud.openfeign.FallbackFactory;

/** Answers for person-service while it is away: not that nobody has numbers, but nothing. */
class PersonNumbersAway implements FallbackFactory<PersonNumbersClient> {
    private static final Logger log = LoggerFactory.getLogger(PersonNumbersAway.class);

    @Override
    public PersonNumbersClient create(Throwable cause) {
        log.warn("person-service did not answer: {}", cause.toString());
        return question -> new PersonNumbersClient.Answer(null);
    }
}
