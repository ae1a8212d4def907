/** Lists, details, trails and counts. */
@NullMarked
package io.renshetong.declaration.query;

import org.jspecify.annotations.NullMarked;
