/** 终止参保. */
@NullMarked
package io.renshetong.enrollment.termination;

import org.jspecify.annotations.NullMarked;
