/** A service with one declaration type of no meaning, to prove the engine by itself. */
@NullMarked
package io.renshetong.declaration.sample;

import org.jspecify.annotations.NullMarked;
