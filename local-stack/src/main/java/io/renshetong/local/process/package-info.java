/** Operating system processes: starting them apart from the terminal, telling them from later ones, ending them. */
@NullMarked
package io.renshetong.local.process;

import org.jspecify.annotations.NullMarked;
