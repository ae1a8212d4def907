/** Amounts and the accounts they are paid to. */
@NullMarked
package io.renshetong.kernel.money;

import org.jspecify.annotations.NullMarked;
