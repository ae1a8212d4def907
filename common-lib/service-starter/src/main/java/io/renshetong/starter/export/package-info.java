/** Lists written to workbooks: as on the screen, masked unless asked otherwise for a purpose, row by row. */
@NullMarked
package io.renshetong.starter.export;

import org.jspecify.annotations.NullMarked;
