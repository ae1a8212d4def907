package io.renshetong.report.staffchange;

import io.renshetong.kernel.identity.Mask;
import io.renshetong.kernel.insurance.Insurance;
import java.util.List;

/** The two forms: what they are called, whose declarations they hold, and their columns. */
enum Sheet {
    ENROLLMENT(
            "enrollment",
            "31",
            List.of(
                    Said.centred("name", 20, change -> change.person().name()),
                    Said.centred("sex", 8, change -> change.person().sexName()),
                    Said.centred("personClass", 13.5, Change::personClass),
                    Said.centred("birthMonth", 16, change -> change.person().birthMonth()),
                    Said.centred("idNumber", 35, change -> change.person().idNumber())
                            .maskedBy(Mask::idNumber),
                    Said.centred("employmentForm", 18, Change::employmentForm),
                    Said.centred("firstWorkMonth", 16, Change::firstWorkMonth),
                    Said.centred("retirementMonth", 16, Change::retirementMonth),
                    Said.centred("civilServant", 20, Change::civilServant),
                    Said.amount("wage", 18, Change::wage),
                    Said.centred("contributionStart", 16, Change::contributionStart),
                    Said.centred("medical", 8, change -> change.mark(Insurance.MEDICAL))
                            .under("insurances"),
                    Said.centred("injury", 8, change -> change.mark(Insurance.INJURY))
                            .under("insurances"),
                    Said.centred("unemployment", 8, change -> change.mark(Insurance.UNEMPLOYMENT))
                            .under("insurances"),
                    Said.centred("type", 18, Change::type),
                    Said.left("reason", 23.5, Change::joiningReason))),
    REDUCTION(
            "reduction",
            "34",
            List.of(
                    Said.centred("name", 20, change -> change.person().name()),
                    Said.centred("sex", 9, change -> change.person().sexName()),
                    Said.centred("idNumber", 35, change -> change.person().idNumber())
                            .maskedBy(Mask::idNumber),
                    Said.centred("personNo", 26, change -> change.person().personNo()),
                    Said.centred("type", 19, Change::type),
                    Said.left("reason", 36, Change::leavingReason),
                    Said.centred("medical", 8, change -> change.mark(Insurance.MEDICAL))
                            .under("insurances"),
                    Said.centred("injury", 8, change -> change.mark(Insurance.INJURY))
                            .under("insurances"),
                    Said.centred("unemployment", 8, change -> change.mark(Insurance.UNEMPLOYMENT))
                            .under("insurances"),
                    Said.centred("leftOn", 19, Change::leftOn),
                    Said.centred("lastMonth", 16, Change::lastMonth),
                    Said.amount("contributionBase", 19, Change::contributionBase),
                    Said.centred("phone", 23, Change::phone).maskedBy(Mask::mobile),
                    Said.left("remark", 16, Change::remark)));

    private final String form;
    private final String business;
    private final List<Said> columns;

    Sheet(String form, String business, List<Said> columns) {
        this.form = form;
        this.business = business;
        this.columns = columns;
    }

    String form() {
        return form;
    }

    String business() {
        return business;
    }

    /** Without the number of the row, which comes before them. */
    List<Said> columns() {
        return columns;
    }
}
