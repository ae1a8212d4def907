/** 自动预审: named rules that give every case a light. */
@NullMarked
package io.renshetong.center.preaudit;

import org.jspecify.annotations.NullMarked;
