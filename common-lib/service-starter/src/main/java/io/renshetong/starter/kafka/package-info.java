/** Topics and batch consumers: what every reader of events has in common. */
@NullMarked
package io.renshetong.starter.kafka;

import org.jspecify.annotations.NullMarked;
