/** The register of units: who they are, which sub-units they have, and where they are insured. */
@NullMarked
package io.renshetong.unit.register;

import org.jspecify.annotations.NullMarked;
