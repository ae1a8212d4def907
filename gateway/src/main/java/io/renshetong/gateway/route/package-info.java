/** The services behind the gateway and the way to them. */
@NullMarked
package io.renshetong.gateway.route;

import org.jspecify.annotations.NullMarked;
