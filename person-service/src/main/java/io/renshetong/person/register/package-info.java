/** Who exists, what is on record about them and whose register they are on; changed only by declarations that take effect. */
@NullMarked
package io.renshetong.person.register;

import org.jspecify.annotations.NullMarked;
