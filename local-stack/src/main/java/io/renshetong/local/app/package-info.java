/** Boot jars made quick to start: unpacked once per content, with a JDK AOT cache beside them. */
@NullMarked
package io.renshetong.local.app;

import org.jspecify.annotations.NullMarked;
