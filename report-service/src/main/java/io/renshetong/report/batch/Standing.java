package io.renshetong.report.batch;

import java.util.List;
import java.util.stream.Stream;

/** What has become of a confirmed declaration. */
public enum Standing {
    CONFIRMED,
    IN_REVIEW,
    APPROVED,
    RETURNED,
    EFFECTIVE,
    WITHDRAWN;

    /** All but some. */
    public static List<Standing> without(List<Standing> some) {
        return Stream.of(values()).filter(standing -> !some.contains(standing)).toList();
    }
}
