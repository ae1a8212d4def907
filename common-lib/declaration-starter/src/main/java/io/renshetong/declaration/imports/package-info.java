/** Files handed in: read, judged, shown, mended, saved as drafts, and undone. */
@NullMarked
package io.renshetong.declaration.imports;

import org.jspecify.annotations.NullMarked;
