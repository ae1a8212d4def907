/** Who joins: what new hires, renewals, transfers and additions have in common. */
@NullMarked
package io.renshetong.enrollment.joining;

import org.jspecify.annotations.NullMarked;
