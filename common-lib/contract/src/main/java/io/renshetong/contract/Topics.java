package io.renshetong.contract;

/** The names of all topics; a dead-letter topic is the name of its topic followed by {@link #DEAD_LETTER_SUFFIX}. */
public final class Topics {
    /** {@link DeclarationSubmission}: services to the centre and report-service. */
    public static final String CONFIRMED = "rst.declaration.confirmed.v1";

    /** {@link DeclarationDecided}: the centre to the service that declared. */
    public static final String DECIDED = "rst.declaration.decided.v1";

    /** {@link DeclarationEffective}: services to every projection. */
    public static final String EFFECTIVE = "rst.declaration.effective.v1";

    /** {@link LedgerPosted}: what the centre knows of payments and work injuries, to every projection. */
    public static final String LEDGER = "rst.center.ledger.v1";

    public static final String DEAD_LETTER_SUFFIX = ".dlt";

    private Topics() {}
}
