/** 法定时限: working days until a case must be decided. */
@NullMarked
package io.renshetong.center.deadline;

import org.jspecify.annotations.NullMarked;
