/** Saving, correcting and deleting drafts. */
@NullMarked
package io.renshetong.declaration.draft;

import org.jspecify.annotations.NullMarked;
