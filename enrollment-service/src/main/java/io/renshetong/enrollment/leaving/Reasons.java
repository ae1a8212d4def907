package io.renshetong.enrollment.leaving;

import io.renshetong.enrollment.participation.Standing;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What reasons for leaving (AAE160) lead to and how they are proved (DOMAIN B.8, C.9). */
final class Reasons {
    static final String RETIREMENT = "6501";

    private static final Set<String> DEATH = Set.of("6309", "6401");
    private static final Set<String> TRANSFER = Set.of("6302", "6351");
    private static final Set<String> END_OF_CONTRACT = Set.of("6301");
    private static final String OUT_OF_THE_POOLING_AREA = "6404";

    /** 非因本人意愿. */
    private static final Set<String> NOT_BY_OWN_WILL = Set.of("6315", "6316", "6317", "6320", "6321", "6322", "6323");

    private static final Map<String, String> PROOFS = Map.ofEntries(
            Map.entry("6301", "end-of-contract"),
            Map.entry("6302", "transfer-form"),
            Map.entry("6351", "transfer-form"),
            Map.entry("6303", "notice"),
            Map.entry("6304", "notice"),
            Map.entry("6305", "judgement"),
            Map.entry("6306", "judgement"),
            Map.entry("6307", "agreement"),
            Map.entry("6309", "death-certificate"),
            Map.entry("6401", "death-certificate"),
            Map.entry("6402", "settlement-proof"),
            Map.entry("6403", "settlement-proof"),
            Map.entry("6404", "transfer-form"),
            Map.entry("6405", "application"),
            Map.entry("6406", "settlement-proof"));

    private Reasons() {}

    static boolean suspends(String reason) {
        return reason.startsWith("63") && !DEATH.contains(reason);
    }

    static boolean ends(String reason) {
        return reason.startsWith("64") || DEATH.contains(reason);
    }

    static Standing leadsTo(String reason) {
        return ends(reason) ? Standing.ENDED : Standing.SUSPENDED;
    }

    static boolean isTransfer(String reason) {
        return TRANSFER.contains(reason);
    }

    static boolean isDeath(@Nullable String reason) {
        return reason != null && DEATH.contains(reason);
    }

    static boolean isEndOfContract(@Nullable String reason) {
        return reason != null && END_OF_CONTRACT.contains(reason);
    }

    static boolean isNotByOwnWill(@Nullable String reason) {
        return reason != null && NOT_BY_OWN_WILL.contains(reason);
    }

    /** The kind of document that proves it; none where the word of the unit is enough. */
    static @Nullable String proof(@Nullable String reason) {
        return reason == null ? null : PROOFS.get(reason);
    }

    /** AAC050. */
    static String changeType(String reason) {
        if (isTransfer(reason)) {
            return "24";
        }
        if (OUT_OF_THE_POOLING_AREA.equals(reason)) {
            return "23";
        }
        return ends(reason) ? "21" : "22";
    }

    static Set<String> proofs() {
        return Set.copyOf(PROOFS.values());
    }
}
