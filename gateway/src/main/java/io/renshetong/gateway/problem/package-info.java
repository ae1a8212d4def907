/** Refusals and faults of the gateway itself, in the shape the services use. */
@NullMarked
package io.renshetong.gateway.problem;

import org.jspecify.annotations.NullMarked;
