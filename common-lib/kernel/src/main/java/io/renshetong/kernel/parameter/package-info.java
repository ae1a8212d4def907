/** Amounts, rates, deadlines and limits that change with place and time, kept as data. */
@NullMarked
package io.renshetong.kernel.parameter;

import org.jspecify.annotations.NullMarked;
