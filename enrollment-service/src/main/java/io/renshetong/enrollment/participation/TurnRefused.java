package io.renshetong.enrollment.participation;

import java.io.Serial;

/** A change that would leave a history no law allows; the message is for whoever looks into the failed declaration. */
public class TurnRefused extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    TurnRefused(String message) {
        super(message);
    }
}
