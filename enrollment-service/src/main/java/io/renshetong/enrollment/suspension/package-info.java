/** 暂停参保. */
@NullMarked
package io.renshetong.enrollment.suspension;

import org.jspecify.annotations.NullMarked;
