@NullMarked
package io.renshetong.gateway;

import org.jspecify.annotations.NullMarked;
