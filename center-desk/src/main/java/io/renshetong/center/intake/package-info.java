/** From the topic to the desk: confirmed and withdrawn declarations, in sets. */
@NullMarked
package io.renshetong.center.intake;

import org.jspecify.annotations.NullMarked;
