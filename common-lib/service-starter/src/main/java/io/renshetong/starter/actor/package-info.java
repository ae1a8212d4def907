/** Who is asking, taken from the token alone, and what they may do; an endpoint that does not say is closed. */
@NullMarked
package io.renshetong.starter.actor;

import org.jspecify.annotations.NullMarked;
