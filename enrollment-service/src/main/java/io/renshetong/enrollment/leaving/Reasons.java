package io.renshetong.enrollment.leaving;

import io.renshetong.declaration.Requirement;
import io.renshetong.enrollment.participation.Standing;
import java.util.List;
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

    /** Kinds of documents by the reasons they prove; for the others the word of the unit is enough. */
    private static final Map<String, Set<String>> PROOFS = Map.of(
            "end-of-contract", END_OF_CONTRACT,
            "transfer-form", Set.of("6302", "6351", OUT_OF_THE_POOLING_AREA),
            "notice", Set.of("6303", "6304"),
            "judgement", Set.of("6305", "6306"),
            "agreement", Set.of("6307"),
            "death-certificate", DEATH,
            "settlement-proof", Set.of("6402", "6403", "6406"),
            "application", Set.of("6405"));

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

    /** ⑩ 证明材料, in the order of their kinds. */
    static List<Requirement> proofs(String field) {
        return PROOFS.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(proof -> Requirement.of(proof.getKey(), "enrollment.proof." + proof.getKey())
                        .when(field, proof.getValue()))
                .toList();
    }
}
