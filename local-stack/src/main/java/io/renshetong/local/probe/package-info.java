/** The declaration that proves the suite works before it is called ready. */
@NullMarked
package io.renshetong.local.probe;

import org.jspecify.annotations.NullMarked;
