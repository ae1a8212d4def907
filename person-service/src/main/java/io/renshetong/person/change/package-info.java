/** The declaration type person-change (windows 1.1 and 1.2). */
@NullMarked
package io.renshetong.person.change;

import org.jspecify.annotations.NullMarked;
