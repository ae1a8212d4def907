package io.renshetong.enrollment.joining;

import io.renshetong.declaration.Business;
import io.renshetong.declaration.JointSheet;
import io.renshetong.declaration.JointSheet.Complaint;
import io.renshetong.declaration.JointSheet.Sorted;
import io.renshetong.declaration.Sheet;
import io.renshetong.enrollment.declared.SheetUnits;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** 增员: the four types by which people join, in one list, one confirmation and one workbook (3.2, 3.3, E.2). */
@Configuration(proxyBeanMethods = false)
class JoiningSheet {
    private static final String KIND = "joiningKind";
    private static final String IDENTITY = "insuredIdentity";
    private static final String ENTERPRISE_WORKER = "10";
    private static final Map<String, String> TYPES =
            Map.of("11", "new-hire", "12", "renewal", "14", "transfer-in", "15", "insurance-addition");

    @Bean
    Business enrollment(SheetUnits units) {
        return new Business(
                "enrollment",
                List.of("new-hire", "renewal", "transfer-in", "insurance-addition"),
                new JointSheet(columns(), (rows, scope) -> units.in(rows, scope).sort(JoiningSheet::sorted), null));
    }

    private static Sheet<Record> columns() {
        return Sheet.version("1")
                .sequence()
                .blank("idDocumentType", "idNumber", "name", "sex", "birthDate", "ethnicGroup", "householdType")
                .blank("householdRegion", "education", "personalStatus", "employmentForm", "firstWorkDate")
                .aside(KIND, "joining-kind")
                .blank("enrolledOn", "contributionStart", "wage", "medical", "injury", "unemployment")
                .aside(SheetUnits.COLUMNS)
                .blank(IDENTITY, "post", "contractStart", "contractEnd", "mobile", "contactAddress")
                .blank("actualEmployer", "remark", "rateClass", "injuryOnlyKind");
    }

    private static Sorted sorted(Map<String, @Nullable Object> row, String unitCode, List<Complaint> complaints) {
        List<Complaint> all = new ArrayList<>(complaints);
        Object kind = row.get(KIND);
        if (kind == null) {
            all.add(new Complaint(KIND, "enrollment.sheet.kind"));
        }
        Map<String, @Nullable Object> values = new HashMap<>(row);
        if (values.get(IDENTITY) == null) {
            values.put(IDENTITY, ENTERPRISE_WORKER);
        }
        return new Sorted(kind == null ? null : TYPES.get(kind.toString()), unitCode, values, all);
    }
}
