package io.renshetong.enrollment.participation;

import java.util.EnumSet;
import java.util.Set;

/** How somebody stands in an insurance at a unit: participation state (AAC008) and contribution state (AAC031) together. */
public enum Standing {
    PAYING("1", "1"),
    SUSPENDED("2", "2"),
    ENDED("4", "3"),
    /** 参保不缴费: retired, medical insurance goes on. */
    RETIRED("1", "4");

    private final String participationState;
    private final String contributionState;

    Standing(String participationState, String contributionState) {
        this.participationState = participationState;
        this.contributionState = contributionState;
    }

    public String participationState() {
        return participationState;
    }

    public String contributionState() {
        return contributionState;
    }

    /** Insured, whether or not anything is paid. */
    public boolean isActive() {
        return participationState.equals("1");
    }

    /** What it can turn into. */
    Set<Standing> next() {
        return switch (this) {
            case PAYING -> EnumSet.of(SUSPENDED, ENDED, RETIRED);
            case SUSPENDED, ENDED -> EnumSet.of(PAYING);
            case RETIRED -> EnumSet.noneOf(Standing.class);
        };
    }
}
