/** Puts the people of the demo on record. */
@NullMarked
package io.renshetong.person.demo;

import org.jspecify.annotations.NullMarked;
