/** Decisions that arrive from the centre. */
@NullMarked
package io.renshetong.declaration.decision;

import org.jspecify.annotations.NullMarked;
