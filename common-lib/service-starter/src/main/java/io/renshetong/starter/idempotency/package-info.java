/** The same key gets the same answer. */
@NullMarked
package io.renshetong.declaration.idempotency;

import org.jspecify.annotations.NullMarked;
