/** What every client of another service needs, whomever it asks. */
@NullMarked
package io.renshetong.starter.neighbour;

import org.jspecify.annotations.NullMarked;
