/** Changes of status pushed to open windows. */
@NullMarked
package io.renshetong.declaration.live;

import org.jspecify.annotations.NullMarked;
