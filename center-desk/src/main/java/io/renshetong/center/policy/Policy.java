package io.renshetong.center.policy;

import io.renshetong.center.preaudit.Assessment;
import io.renshetong.center.preaudit.Light;
import io.renshetong.contract.Risk;
import java.util.Map;

/**
 * Which green cases pass at once, by type and risk.
 *
 * @param automatic {@code *} holds what a type not yet seen begins with
 * @param reviewedAbove more declarations than these in one batch are high risk (DOMAIN D.2); 0 is no limit
 */
public record Policy(Map<String, Map<Risk, Boolean>> automatic, int reviewedAbove) {
    static final String ANY_TYPE = "*";

    public boolean knows(String type) {
        return automatic.containsKey(type);
    }

    /** The risk of what came with so many others. */
    public Risk risk(Risk declared, int batchSize) {
        return reviewedAbove > 0 && batchSize > reviewedAbove ? Risk.HIGH : declared;
    }

    /** Whether this case needs no person: green, and either allowed here or a number raised from 15 to 18 digits. */
    public boolean passes(String type, Risk risk, Assessment assessment) {
        if (assessment.light() != Light.GREEN) return false;
        return assessment.upgrade() || allows(type, risk);
    }

    private boolean allows(String type, Risk risk) {
        Map<Risk, Boolean> byRisk = automatic.getOrDefault(type, automatic.getOrDefault(ANY_TYPE, Map.of()));
        return risk != Risk.HIGH && byRisk.getOrDefault(risk, false);
    }
}
