/** 在职转退休. */
@NullMarked
package io.renshetong.enrollment.retirement;

import org.jspecify.annotations.NullMarked;
