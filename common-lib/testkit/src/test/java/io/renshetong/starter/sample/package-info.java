/** A service that consists of the starter and little else. */
@NullMarked
package io.renshetong.starter.sample;

import org.jspecify.annotations.NullMarked;
