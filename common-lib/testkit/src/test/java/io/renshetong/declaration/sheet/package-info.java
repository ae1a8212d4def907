/** Workbooks of every shape, read and written. */
@NullMarked
package io.renshetong.declaration.sheet;

import org.jspecify.annotations.NullMarked;
