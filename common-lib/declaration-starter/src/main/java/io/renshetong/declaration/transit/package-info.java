/** At most one open declaration per conflict key. */
@NullMarked
package io.renshetong.declaration.transit;

import org.jspecify.annotations.NullMarked;
