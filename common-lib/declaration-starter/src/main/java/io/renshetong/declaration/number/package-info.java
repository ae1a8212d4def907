/** Declaration and batch numbers. */
@NullMarked
package io.renshetong.declaration.number;

import org.jspecify.annotations.NullMarked;
