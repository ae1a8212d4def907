/** 待导清单: whom an account wants to declare by sheet, and the template that holds them. */
@NullMarked
package io.renshetong.declaration.selection;

import org.jspecify.annotations.NullMarked;
