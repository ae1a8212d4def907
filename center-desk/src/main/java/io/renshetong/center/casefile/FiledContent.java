package io.renshetong.center.casefile;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.renshetong.contract.DeclarationSubmission.Declared;
import io.renshetong.contract.Party;
import java.time.Instant;

/** The declaration word for word as it came; kept as one encrypted JSON text. */
@JsonIgnoreProperties(ignoreUnknown = true)
public record FiledContent(Declared declared, Party confirmedBy, Instant confirmedAt) {}
