/** Taking back what the centre has not taken up. */
@NullMarked
package io.renshetong.declaration.withdraw;

import org.jspecify.annotations.NullMarked;
