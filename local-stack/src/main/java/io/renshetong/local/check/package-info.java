/** What the machine must offer before anything is started. */
@NullMarked
package io.renshetong.local.check;

import org.jspecify.annotations.NullMarked;
