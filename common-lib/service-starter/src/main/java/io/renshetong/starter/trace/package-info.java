/** The trace id that ties a request, its log lines and its events together. */
@NullMarked
package io.renshetong.starter.trace;

import org.jspecify.annotations.NullMarked;
