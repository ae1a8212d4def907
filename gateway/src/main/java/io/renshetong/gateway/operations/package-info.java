/** What operations look at: health of the suite, metrics. */
@NullMarked
package io.renshetong.gateway.operations;

import org.jspecify.annotations.NullMarked;
