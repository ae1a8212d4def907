@NullMarked
package io.renshetong.registry;

import org.jspecify.annotations.NullMarked;
