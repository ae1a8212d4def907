/** The kinds of social insurance this portal offers. */
@NullMarked
package io.renshetong.kernel.insurance;

import org.jspecify.annotations.NullMarked;
