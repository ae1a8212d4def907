/** How lists are handed out in pages. */
@NullMarked
package io.renshetong.starter.page;

import org.jspecify.annotations.NullMarked;
