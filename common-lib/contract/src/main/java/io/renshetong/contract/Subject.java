package io.renshetong.contract;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * Whom a declaration is about.
 *
 * @param ref id in the owner's register, absent for somebody who is new
 * @param idNumber citizen id (GB 11643, 18 characters) or other document number; unit code for a declaration about a unit
 * @param name name at the time of declaring
 * @param personNo 个人编号 (AAC001), absent for a unit, for somebody who has none yet, and in events of before it was added
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record Subject(
        @Nullable String ref,
        @Nullable String idNumber,
        String name,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String personNo) {

    @JsonCreator
    public Subject {}

    /** A subject of whom no 个人编号 is known. */
    public Subject(@Nullable String ref, @Nullable String idNumber, String name) {
        this(ref, idNumber, name, null);
    }
}
