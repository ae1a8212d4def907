/** Events nobody could digest, kept until an operator sends them again or drops them. */
@NullMarked
package io.renshetong.starter.deadletter;

import org.jspecify.annotations.NullMarked;
