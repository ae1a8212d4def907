package io.renshetong.starter.problem;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Whether a field stands in the way or only asks to be looked at again. */
public enum Severity {
    @JsonProperty("error")
    ERROR,
    @JsonProperty("warning")
    WARNING
}
