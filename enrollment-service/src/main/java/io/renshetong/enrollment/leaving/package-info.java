/** Who leaves: what reductions, suspensions and terminations have in common. */
@NullMarked
package io.renshetong.enrollment.leaving;

import org.jspecify.annotations.NullMarked;
