package io.renshetong.center.preaudit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Gives each declaration its light: the rules of its type, those of every type, and what else is open for the person. */
@Component
public final class PreAudit {
    private static final String PERSON_CHANGE = "person-change";

    /** Said to everybody who declares after the cut-off day; there is nothing to be judged. */
    private static final Set<String> OF_THE_CALENDAR = Set.of("enrollment.start-moved");

    private final Map<String, List<PreAuditRule>> rulesByType = Map.of(PERSON_CHANGE, PersonChangeRules.all());

    /**
     * @param openElsewhere whether another declaration of this type for the same person is still open at the centre
     */
    public Assessment assess(String type, FiledRow row, boolean openElsewhere) {
        List<Finding> findings = new ArrayList<>(2);
        for (PreAuditRule rule : rulesByType.getOrDefault(type, List.of())) {
            rule.look(row).ifPresent(findings::add);
        }
        row.declared().warnings().stream().map(PreAudit::warned).forEach(findings::add);
        if (openElsewhere) findings.add(new Finding("open-elsewhere", Light.YELLOW, null, "R10"));
        return Assessment.of(findings, PERSON_CHANGE.equals(type) && PersonChangeRules.isUpgrade(row));
    }

    /** What the operator had to acknowledge, somebody at the centre should have seen, unless only the calendar is behind it. */
    private static Finding warned(String code) {
        return new Finding(
                Finding.WARNED + code, OF_THE_CALENDAR.contains(code) ? Light.GREEN : Light.YELLOW, null, null);
    }
}
