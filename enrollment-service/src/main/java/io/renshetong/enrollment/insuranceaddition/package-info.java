/** 参保险种增加: one more insurance for somebody insured here. */
@NullMarked
package io.renshetong.enrollment.insuranceaddition;

import org.jspecify.annotations.NullMarked;
