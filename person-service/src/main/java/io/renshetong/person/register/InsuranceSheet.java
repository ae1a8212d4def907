package io.renshetong.person.register;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.renshetong.person.outside.Participation;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 参保信息 of one person, one column per insurance.
 *
 * @param available false while enrollment-service is away; then there is a message and no list, never an empty one
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record InsuranceSheet(
        boolean available,
        @Nullable String message,
        @Nullable List<Column> insurances) {
    /**
     * One insurance, its codes with their names.
     *
     * @param personNo AAC001 in that insurance's system
     */
    record Column(
            @JsonUnwrapped Participation participation,
            @Nullable String personNo,
            @Nullable String insuranceLabel,
            @Nullable String participationStateLabel,
            @Nullable String contributionStateLabel,
            @Nullable String insuredIdentityLabel,
            @Nullable String changeTypeLabel,
            @Nullable String changeReasonLabel) {}
}
