/** What a test of a service stands on: a real database, a real broker, keys, tokens and the rules of the house. */
@NullMarked
package io.renshetong.testkit;

import org.jspecify.annotations.NullMarked;
