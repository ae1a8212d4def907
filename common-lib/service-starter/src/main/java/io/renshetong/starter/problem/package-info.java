/** What a caller is told when something cannot be done: one RFC 9457 shape for every refusal and every fault. */
@NullMarked
package io.renshetong.starter.problem;

import org.jspecify.annotations.NullMarked;
