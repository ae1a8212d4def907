/** What other services know and announce, in our words. */
@NullMarked
package io.renshetong.enrollment.outside;

import org.jspecify.annotations.NullMarked;
