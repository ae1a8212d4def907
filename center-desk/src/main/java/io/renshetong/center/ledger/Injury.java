package io.renshetong.center.ledger;

import io.renshetong.contract.LedgerPosted.InjuryStage;
import io.renshetong.contract.LedgerPosted.InjuryStanding;
import java.time.Instant;
import java.time.LocalDate;

/** A work injury the centre has recognised. */
record Injury(Holder holder, String caseNo, LocalDate injuredOn, InjuryStage stage, Instant asOf) {
    /** Never as of the moment of the posting before. */
    Injury at(InjuryStage next, Instant now) {
        return new Injury(holder, caseNo, injuredOn, next, now.isAfter(asOf) ? now : asOf.plusMillis(1));
    }

    InjuryStanding standing() {
        return new InjuryStanding(holder.subject(), caseNo, injuredOn, stage, asOf);
    }
}
