/**
 * The door of the declaration engine: a service declares what is special about its declarations with these types and
 * uses nothing else of the engine.
 */
@NullMarked
package io.renshetong.declaration;

import org.jspecify.annotations.NullMarked;
