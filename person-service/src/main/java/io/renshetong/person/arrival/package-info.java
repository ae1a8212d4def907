/** Persons who come into being, or to another unit, by declarations of enrollment-service that took effect. */
@NullMarked
package io.renshetong.person.arrival;

import org.jspecify.annotations.NullMarked;
