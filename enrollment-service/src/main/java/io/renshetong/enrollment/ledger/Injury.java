package io.renshetong.enrollment.ledger;

import io.renshetong.contract.LedgerPosted.InjuryStage;
import java.time.LocalDate;

/** A recognised work injury of somebody at a unit. */
public record Injury(String unitCode, String caseNo, LocalDate injuredOn, InjuryStage stage) {}
