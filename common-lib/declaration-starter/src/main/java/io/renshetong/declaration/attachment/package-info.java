/** Documents handed in with a declaration. */
@NullMarked
package io.renshetong.declaration.attachment;

import org.jspecify.annotations.NullMarked;
