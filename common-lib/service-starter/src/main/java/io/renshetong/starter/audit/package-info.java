/** The append-only, hash-chained record of who did or tried what. */
@NullMarked
package io.renshetong.starter.audit;

import org.jspecify.annotations.NullMarked;
