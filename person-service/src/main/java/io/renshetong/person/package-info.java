/** Register of persons and the declaration of a change of a person's data. */
@NullMarked
package io.renshetong.person;

import org.jspecify.annotations.NullMarked;
