/** The register of participations: person × unit × insurance, kept as spans of time, changed by effective declarations only. */
@NullMarked
package io.renshetong.enrollment.participation;

import org.jspecify.annotations.NullMarked;
