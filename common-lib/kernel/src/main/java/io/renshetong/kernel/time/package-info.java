/** Days and months as forms and sheets write them. */
@NullMarked
package io.renshetong.kernel.time;

import org.jspecify.annotations.NullMarked;
