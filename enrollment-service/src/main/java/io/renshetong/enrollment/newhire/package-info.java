/** 新参保: somebody who was never insured here. */
@NullMarked
package io.renshetong.enrollment.newhire;

import org.jspecify.annotations.NullMarked;
