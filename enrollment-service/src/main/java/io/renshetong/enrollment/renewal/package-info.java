/** 续保: somebody whose insurance was suspended. */
@NullMarked
package io.renshetong.enrollment.renewal;

import org.jspecify.annotations.NullMarked;
