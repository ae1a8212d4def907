/** How a service describes its addresses to others. */
@NullMarked
package io.renshetong.starter.openapi;

import org.jspecify.annotations.NullMarked;
