package io.renshetong.declaration.sheet;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a file before its first row.
 *
 * @param mark absent in a csv file and in a workbook that was not made from a template
 * @param headerRow as Excel numbers it
 * @param headers as written, by position
 * @param rowsExpected how many rows below the head hold something, where the file was counted
 * @param from1904 whether days are counted from 1904
 */
public record SheetHead(
        @Nullable TemplateMark mark,
        int headerRow,
        List<String> headers,
        @Nullable Long rowsExpected,
        boolean from1904) {}
