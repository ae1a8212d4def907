package io.renshetong.report.batch;

/** What has become of a confirmed declaration. */
public enum Standing {
    CONFIRMED,
    IN_REVIEW,
    APPROVED,
    RETURNED,
    EFFECTIVE,
    WITHDRAWN
}
