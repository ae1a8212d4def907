package io.renshetong.enrollment.routing;

import io.renshetong.enrollment.joining.RegisterLooks;
import io.renshetong.enrollment.participation.History;
import io.renshetong.enrollment.participation.Participation;
import io.renshetong.enrollment.participation.Standing;
import io.renshetong.kernel.insurance.Insurance;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Which ways are open for somebody at a unit; a closed one maps to the message that says why, an open one to nothing. */
final class Crossroads {
    static final String NOT_HERE = "route.not-here";
    private static final String ACTIVE_ELSEWHERE = "route.active-elsewhere";
    private static final String NOT_FREE = "route.not-free";

    /** Reasons that lie with another unit. */
    static final Set<String> AT_ANOTHER = Set.of(ACTIVE_ELSEWHERE, NOT_FREE);

    private Crossroads() {}

    /** 3.1 ①–⑤. */
    static Map<String, Optional<String>> joining(History history, String unitCode) {
        Map<String, Optional<String>> ways = new LinkedHashMap<>();
        boolean unknown = history.spans().isEmpty();
        Optional<String> farewell = RegisterLooks.farewell(history);
        ways.put("new-hire", unknown ? Optional.empty() : Optional.of("new-hire.known"));
        ways.put("insurance-addition", farewell.or(() -> addition(history, unitCode)));
        ways.put("transfer-in", farewell.or(() -> transfer(history, unitCode)));
        ways.put("renewal", farewell.or(() -> renewal(history, unitCode)));
        if (unknown) {
            ways.replaceAll((type, why) -> type.equals("new-hire") ? why : Optional.of("route.unknown"));
        }
        return ways;
    }

    /** 3.4: what pays here can stop. */
    static Map<String, Optional<String>> leaving(History history, String unitCode) {
        List<Insurance> paying = paying(history, unitCode);
        Optional<String> nothing = paying.isEmpty() ? Optional.of(NOT_HERE) : Optional.empty();
        Map<String, Optional<String>> ways = new LinkedHashMap<>();
        ways.put("suspension", nothing);
        ways.put("termination", nothing);
        ways.put(
                "insurance-reduction",
                nothing.or(() -> paying.size() == 1 ? Optional.of("route.only-one") : Optional.empty()));
        ways.put("retirement", nothing);
        return ways;
    }

    static List<Insurance> paying(History history, String unitCode) {
        return Insurance.chosen().stream()
                .filter(insurance -> history.at(unitCode, insurance)
                        .filter(span -> span.standing() == Standing.PAYING)
                        .isPresent())
                .toList();
    }

    /** The units at which something that can be chosen is paid. */
    static Stream<String> payingAt(History history) {
        return history.present().stream()
                .map(Participation::unitCode)
                .distinct()
                .filter(unit -> !paying(history, unit).isEmpty())
                .sorted();
    }

    /** The insurances that could be joined here. */
    static List<Insurance> free(History history, String unitCode) {
        return Insurance.chosen().stream()
                .filter(insurance -> history.inTheWay(unitCode, insurance).isEmpty())
                .toList();
    }

    private static Optional<String> addition(History history, String unitCode) {
        if (!RegisterLooks.isActiveAt(history, unitCode)) {
            return Optional.of(NOT_HERE);
        }
        boolean lacksNothing = Insurance.chosen().stream()
                .allMatch(insurance -> history.at(unitCode, insurance)
                        .filter(Participation::isActive)
                        .isPresent());
        if (lacksNothing) {
            return Optional.of("route.all-insured");
        }
        return free(history, unitCode).isEmpty() ? Optional.of(NOT_FREE) : Optional.empty();
    }

    private static Optional<String> transfer(History history, String unitCode) {
        if (free(history, unitCode).isEmpty()) {
            return Optional.of("route.all-insured");
        }
        if (RegisterLooks.canComeTo(history, unitCode, Set.of(Insurance.INJURY))) {
            return Optional.empty();
        }
        return Optional.of("route.not-let-go");
    }

    private static Optional<String> renewal(History history, String unitCode) {
        boolean suspended = free(history, unitCode).stream()
                .anyMatch(insurance -> history.present(insurance).anyMatch(span -> !span.isActive()));
        if (suspended) {
            return Optional.empty();
        }
        boolean elsewhere = history.present().stream()
                .anyMatch(span -> span.isActive() && !span.unitCode().equals(unitCode));
        return Optional.of(elsewhere ? ACTIVE_ELSEWHERE : "route.nothing-suspended");
    }
}
