/** What other services know about our persons, in our words. */
@NullMarked
package io.renshetong.person.outside;

import org.jspecify.annotations.NullMarked;
