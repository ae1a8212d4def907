/** Work that goes on after its request was answered: queued in the database, seen through, shown in the task centre. */
@NullMarked
package io.renshetong.starter.task;

import org.jspecify.annotations.NullMarked;
