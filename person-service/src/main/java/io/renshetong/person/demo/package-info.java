/** Invented persons for the demo profile; any likeness to real people is chance. */
@NullMarked
package io.renshetong.person.demo;

import org.jspecify.annotations.NullMarked;
