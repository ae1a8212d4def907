/** The clock of the suite, in the time zone of the law it serves. */
@NullMarked
package io.renshetong.starter.time;

import org.jspecify.annotations.NullMarked;
