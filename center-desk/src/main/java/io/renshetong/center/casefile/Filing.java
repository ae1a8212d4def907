package io.renshetong.center.casefile;

import io.renshetong.contract.Risk;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a list shows of a declaration as filed; the rest is in {@link FiledContent}.
 *
 * @param idNumber the clear number, encrypted by the store
 * @param changedFields names of the fields that change, in the order filed
 */
public record Filing(
        String no,
        int revision,
        String service,
        String type,
        String unitCode,
        String unitName,
        String region,
        String batchNo,
        String subjectName,
        @Nullable String idNumber,
        Risk risk,
        List<String> changedFields) {}
