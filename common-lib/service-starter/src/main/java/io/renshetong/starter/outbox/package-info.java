/** Events leave in the order of their key, after the commit of what they tell of, and are never lost. */
@NullMarked
package io.renshetong.starter.outbox;

import org.jspecify.annotations.NullMarked;
