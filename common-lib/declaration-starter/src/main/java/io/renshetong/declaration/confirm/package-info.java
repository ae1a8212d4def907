/** Confirming drafts in batches and telling the centre. */
@NullMarked
package io.renshetong.declaration.confirm;

import org.jspecify.annotations.NullMarked;
