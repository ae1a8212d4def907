/** The lists of declarations as workbooks. */
@NullMarked
package io.renshetong.declaration.export;

import org.jspecify.annotations.NullMarked;
