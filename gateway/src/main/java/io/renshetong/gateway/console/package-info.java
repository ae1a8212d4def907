/** The console's files. */
@NullMarked
package io.renshetong.gateway.console;

import org.jspecify.annotations.NullMarked;
