/** Proves the imports of the engine on its sample. */
@NullMarked
package io.renshetong.declaration.imports;

import org.jspecify.annotations.NullMarked;
