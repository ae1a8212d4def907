/** Whole transactions again that gave way to others. */
@NullMarked
package io.renshetong.starter.deadlock;

import org.jspecify.annotations.NullMarked;
