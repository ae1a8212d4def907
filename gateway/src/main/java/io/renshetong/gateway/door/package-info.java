/** What every request passes on its way in, and every answer on its way out. */
@NullMarked
package io.renshetong.gateway.door;

import org.jspecify.annotations.NullMarked;
