/** The one door to the suite: for browsers and for machines. */
@NullMarked
package io.renshetong.gateway;

import org.jspecify.annotations.NullMarked;
