/** Values fixed by law that every service shares; plain Java, immutable, without any framework. */
@NullMarked
package io.renshetong.kernel;

import org.jspecify.annotations.NullMarked;
