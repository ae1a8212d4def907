/** The trace id on every answer and the access log. */
@NullMarked
package io.renshetong.gateway.trace;

import org.jspecify.annotations.NullMarked;
