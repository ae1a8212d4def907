package io.renshetong.center.casefile;

import io.renshetong.center.preaudit.Assessment;

/** One declaration at the centre, at the newest revision it has seen. */
public record Case(Filing filing, Assessment assessment, Handling handling) {
    public String no() {
        return filing.no();
    }

    public CaseState state() {
        return handling.state();
    }

    public Case with(Handling next) {
        return new Case(filing, assessment, next);
    }
}
