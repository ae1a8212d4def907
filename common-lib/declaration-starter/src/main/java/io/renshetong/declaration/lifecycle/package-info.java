/** States, steps, the one writer of a status, and the trail. */
@NullMarked
package io.renshetong.declaration.lifecycle;

import org.jspecify.annotations.NullMarked;
