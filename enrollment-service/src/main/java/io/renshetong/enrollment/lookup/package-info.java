/** What other services are told of participations and of what was paid for them. */
@NullMarked
package io.renshetong.enrollment.lookup;

import org.jspecify.annotations.NullMarked;
