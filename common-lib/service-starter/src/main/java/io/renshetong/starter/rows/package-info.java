/** How many rows are written at once. */
@NullMarked
package io.renshetong.starter.rows;

import org.jspecify.annotations.NullMarked;
