/** Which green cases pass without a person looking. */
@NullMarked
package io.renshetong.center.policy;

import org.jspecify.annotations.NullMarked;
