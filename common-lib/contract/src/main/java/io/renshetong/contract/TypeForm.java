package io.renshetong.contract;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a declaration type names its fields and documents, so that whoever reads its events needs no list of its own.
 *
 * @param label what the type is called
 * @param fields in the order of the form
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record TypeForm(String label, List<FormField> fields, List<FormDocument> documents) {

    /**
     * A field of the payload.
     *
     * @param kind what its value is: text, code, date, idNumber, mobile …
     * @param codeTable the code table its value is from
     * @param sensitivity S1 to S3; above S1 it is shown masked
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record FormField(
            String name,
            String label,
            String group,
            String kind,
            @Nullable String codeTable,
            String sensitivity) {}

    /** A kind of document. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record FormDocument(String kind, String label) {}
}
