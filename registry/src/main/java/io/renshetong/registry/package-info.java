/** The service registry: who runs where, and the dashboard that shows it to operations. */
@NullMarked
package io.renshetong.registry;

import org.jspecify.annotations.NullMarked;
