/** 调入: somebody whom another unit let go to us. */
@NullMarked
package io.renshetong.enrollment.transferin;

import org.jspecify.annotations.NullMarked;
