/** How many requests one address and one session may send. */
@NullMarked
package io.renshetong.gateway.limit;

import org.jspecify.annotations.NullMarked;
