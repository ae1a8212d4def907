/** The same key gets the same answer. */
@NullMarked
package io.renshetong.starter.idempotency;

import org.jspecify.annotations.NullMarked;
