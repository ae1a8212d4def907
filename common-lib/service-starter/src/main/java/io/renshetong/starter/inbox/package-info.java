/** Each event has its effect once, however often it arrives. */
@NullMarked
package io.renshetong.starter.inbox;

import org.jspecify.annotations.NullMarked;
