/** Workbooks of a declaration type: templates out, filled workbooks in, bad rows out again. */
@NullMarked
package io.renshetong.declaration.sheet;

import org.jspecify.annotations.NullMarked;
