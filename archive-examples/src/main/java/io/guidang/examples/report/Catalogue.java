package io.guidang.examples.report;

import io.guidang.storage.store.FiledItem;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.List;
import org.dhatim.fastexcel.PaperSize;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * The catalogue of items 归档文件目录 and the box labels 盒签 as one workbook. The standards ask for the names of people
 * in it. Rows leave memory as they are written; a full sheet is followed by another one.
 */
final class Catalogue implements Closeable {

    /** The last row of a sheet is 1,048,576; that one stays empty. */
    static final int MOST_ROWS = 1_048_575;

    private static final String ITEMS = "归档文件目录";
    private static final String LABELS = "盒签";
    private static final LocalDate FIRST_DAY_OF_SPREADSHEETS = LocalDate.of(1900, 3, 1);

    private final OutputStream file;
    private final Workbook workbook;
    private final int mostRows;
    private List<CatalogueForm.Column> columns;
    private String name;
    private Worksheet sheet;
    private int sheets;
    private int row;

    /**
     * @param file     where it goes; closed with this
     * @param form     the form of the items
     * @param mostRows the most rows of a sheet, the heading among them, from 2
     */
    Catalogue(OutputStream file, CatalogueForm form, int mostRows) {
        this.file = file;
        this.workbook = new Workbook(file, "guidang", "1.0");
        this.workbook.setCompressionLevel(1);
        this.mostRows = mostRows;
        this.columns = form.columns();
        this.name = ITEMS;
        this.sheets = 1;
        this.sheet = begin();
    }

    void add(CatalogueForm form, FiledItem filed) throws IOException {
        row(form.line(filed));
    }

    /** After the last item. */
    void beginLabels() throws IOException {
        sheet.finish();
        columns = BoxLine.LABEL;
        name = LABELS;
        sheets = 1;
        sheet = begin();
    }

    void addLabel(List<Object> cells) throws IOException {
        row(cells);
    }

    private void row(List<Object> cells) throws IOException {
        if (row == mostRows) {
            sheet.finish();
            sheets++;
            sheet = begin();
        }
        for (int column = 0; column < cells.size(); column++) {
            put(column, cells.get(column));
        }
        row++;
        if (row % 500 == 0) {
            sheet.flush();
        }
    }

    private void put(int column, Object cell) {
        if (cell instanceof Long number) {
            sheet.value(row, column, number);
        } else if (cell instanceof LocalDate day && !day.isBefore(FIRST_DAY_OF_SPREADSHEETS)) {
            sheet.value(row, column, day);
            sheet.style(row, column).format("yyyy-mm-dd").set();
        } else {
            String text = SpreadsheetSafe.xlsx(cell.toString());
            if (!text.isEmpty()) {
                sheet.inlineString(row, column, text);
            }
        }
    }

    private Worksheet begin() {
        Worksheet next = workbook.newWorksheet(sheets == 1 ? name : name + " " + sheets);
        for (int column = 0; column < columns.size(); column++) {
            next.width(column, columns.get(column).width());
            next.inlineString(0, column, columns.get(column).name());
            next.style(0, column)
                    .bold()
                    .fontColor("FFFFFF")
                    .fillColor("7A2E22")
                    .horizontalAlignment("center")
                    .set();
        }
        next.freezePane(0, 1);
        next.repeatRows(0);
        next.paperSize(PaperSize.A4_PAPER);
        next.pageOrientation("landscape");
        next.fitToWidth((short) 1);
        next.fitToHeight((short) 0);
        row = 1;
        return next;
    }

    @Override
    public void close() throws IOException {
        sheet.finish();
        workbook.close();
        file.close();
    }
}
