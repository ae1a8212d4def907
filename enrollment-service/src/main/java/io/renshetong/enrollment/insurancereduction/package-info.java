/** 参保险种减少: one insurance less, others go on. */
@NullMarked
package io.renshetong.enrollment.insurancereduction;

import org.jspecify.annotations.NullMarked;
