/** Forms ②, 社会保险参保人员增员申报表 and 减员申报表, on paper and as workbooks. */
@NullMarked
package io.renshetong.report.staffchange;

import org.jspecify.annotations.NullMarked;
