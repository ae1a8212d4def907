/** From an id number to the declarations that can be made for its bearer, each closed one with its reason (3.1, 3.4). */
@NullMarked
package io.renshetong.enrollment.routing;

import org.jspecify.annotations.NullMarked;
