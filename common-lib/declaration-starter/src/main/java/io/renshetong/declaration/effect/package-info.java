/** What was passed changes the register when its day has come. */
@NullMarked
package io.renshetong.declaration.effect;

import org.jspecify.annotations.NullMarked;
