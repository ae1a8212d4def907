package io.renshetong.unit.account;

import io.renshetong.kernel.parameter.Parameters;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** How strict the regulation of the day is with passwords. */
@Component
class PasswordPolicy {
    private final Parameters parameters;
    private final Clock clock;

    PasswordPolicy(Parameters parameters, Clock clock) {
        this.parameters = parameters;
        this.clock = clock;
    }

    int shortest() {
        return whole("account.password.min-length");
    }

    /** How many earlier passwords may not come back. */
    int history() {
        return whole("account.password.history");
    }

    /** After which a password has to be changed. */
    Duration maxAge() {
        return Duration.ofDays(whole("account.password.max-age.days"));
    }

    /** Wrong passwords that lock a login. */
    int tries() {
        return whole("account.lock.attempts");
    }

    /** How long a lock lasts, and how long a wrong password counts. */
    Duration lockFor() {
        return Duration.ofMinutes(whole("account.lock.minutes"));
    }

    private int whole(String key) {
        return parameters
                .require(key, Parameters.NATION, null, LocalDate.now(clock))
                .whole();
    }
}
