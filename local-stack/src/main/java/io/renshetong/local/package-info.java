/** The embedded default stack: one supervisor that starts, watches and ends every part of the suite. */
@NullMarked
package io.renshetong.local;

import org.jspecify.annotations.NullMarked;
