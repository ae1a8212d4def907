/** Pension age as the law moves it (国发〔2024〕18号). */
@NullMarked
package io.renshetong.kernel.retirement;

import org.jspecify.annotations.NullMarked;
