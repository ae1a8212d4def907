/** Two services whose declarations exclude each other, to prove that of two that cross never both go through. */
@NullMarked
package io.renshetong.declaration.crossing;

import org.jspecify.annotations.NullMarked;
