package io.renshetong.declaration.sheet;

import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.usermodel.Workbook;
import org.jspecify.annotations.Nullable;

/** The looks of a workbook's cells; every cell of data is text, so that no number is ever rounded. */
final class BookStyles {
    private static final String TEXT = "@";

    private final Workbook book;
    final CellStyle title;
    final CellStyle hint;
    final CellStyle header;
    final CellStyle plain;
    final CellStyle open;
    final CellStyle locked;
    final CellStyle bad;
    final CellStyle reason;

    BookStyles(Workbook book) {
        this.book = book;
        title = style(font(true, (short) 16, IndexedColors.BLACK), null, true);
        title.setAlignment(HorizontalAlignment.CENTER);
        hint = style(font(false, (short) 10, IndexedColors.RED), null, true);
        hint.setWrapText(true);
        header = style(font(true, (short) 11, IndexedColors.BLACK), IndexedColors.LIGHT_TURQUOISE, true);
        header.setWrapText(true);
        header.setAlignment(HorizontalAlignment.CENTER);
        border(header);
        plain = style(font(false, (short) 11, IndexedColors.BLACK), null, true);
        plain.setWrapText(true);
        open = style(font(false, (short) 11, IndexedColors.BLACK), null, false);
        locked = style(font(false, (short) 11, IndexedColors.GREY_50_PERCENT), IndexedColors.GREY_25_PERCENT, true);
        bad = style(font(false, (short) 11, IndexedColors.BLACK), IndexedColors.ROSE, false);
        reason = style(font(false, (short) 11, IndexedColors.RED), null, true);
        reason.setWrapText(true);
    }

    private Font font(boolean bold, short points, IndexedColors colour) {
        Font font = book.createFont();
        font.setBold(bold);
        font.setFontHeightInPoints(points);
        font.setColor(colour.getIndex());
        return font;
    }

    private CellStyle style(Font font, @Nullable IndexedColors fill, boolean isLocked) {
        CellStyle style = book.createCellStyle();
        style.setFont(font);
        style.setVerticalAlignment(VerticalAlignment.CENTER);
        style.setDataFormat(book.createDataFormat().getFormat(TEXT));
        style.setLocked(isLocked);
        if (fill != null) {
            style.setFillForegroundColor(fill.getIndex());
            style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        }
        return style;
    }

    private static void border(CellStyle style) {
        style.setBorderTop(BorderStyle.THIN);
        style.setBorderBottom(BorderStyle.THIN);
        style.setBorderLeft(BorderStyle.THIN);
        style.setBorderRight(BorderStyle.THIN);
    }
}
