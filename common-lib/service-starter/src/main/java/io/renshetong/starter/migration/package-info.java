/** Tables a library brings along, under a Flyway history of their own. */
@NullMarked
package io.renshetong.starter.migration;

import org.jspecify.annotations.NullMarked;
