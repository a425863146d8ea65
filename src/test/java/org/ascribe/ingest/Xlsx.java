package org.ascribe.ingest;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Writes a table as the smallest workbook that is one (ECMA-376): texts as shared strings, numbers
 * as numbers, days as numbers that are shown as days.
 */
final class Xlsx {

  private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
  private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";
  private static final String OFFICE =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

  private final Map<String, Integer> strings = new LinkedHashMap<>();

  private Xlsx() {}

  static byte[] of(List<List<String>> rows) throws IOException {
    return new Xlsx().workbook(rows);
  }

  private byte[] workbook(List<List<String>> rows) throws IOException {
    String sheet = sheet(rows);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      String type = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
      part(
          zip,
          "[Content_Types].xml",
          "<Types xmlns=\""
              + PACKAGE
              + "content-types\"><Default Extension=\"rels\" ContentType=\""
              + "application/vnd.openxmlformats-package.relationships+xml\"/>"
              + override("workbook.xml", type + "sheet.main+xml")
              + override("worksheets/sheet1.xml", type + "worksheet+xml")
              + override("sharedStrings.xml", type + "sharedStrings+xml")
              + override("styles.xml", type + "styles+xml")
              + "</Types>");
      part(zip, "_rels/.rels", relations(relation(1, "officeDocument", "xl/workbook.xml")));
      part(
          zip,
          "xl/workbook.xml",
          "<workbook xmlns=\"%s\" xmlns:r=\"%s\"><sheets><sheet name=\"Data\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>"
              .formatted(MAIN, OFFICE));
      part(
          zip,
          "xl/_rels/workbook.xml.rels",
          relations(
              relation(1, "worksheet", "worksheets/sheet1.xml")
                  + relation(2, "sharedStrings", "sharedStrings.xml")
                  + relation(3, "styles", "styles.xml")));
      part(
          zip,
          "xl/styles.xml",
          "<styleSheet xmlns=\"%s\"><numFmts count=\"1\"><numFmt numFmtId=\"164\" formatCode=\"yyyy\\-mm\\-dd\"/></numFmts><cellXfs count=\"2\"><xf numFmtId=\"0\"/><xf numFmtId=\"164\"/></cellXfs></styleSheet>"
              .formatted(MAIN));
      part(zip, "xl/worksheets/sheet1.xml", sheet);
      StringBuilder shared = new StringBuilder("<sst xmlns=\"%s\">".formatted(MAIN));
      strings
          .keySet()
          .forEach(text ->
              shared
                  .append("<si><t xml:space=\"preserve\">")
                  .append(escaped(text))
                  .append("</t></si>"));
      part(zip, "xl/sharedStrings.xml", shared + "</sst>");
    }
    return out.toByteArray();
  }

  private String sheet(List<List<String>> rows) {
    StringBuilder sheet = new StringBuilder("<worksheet xmlns=\"%s\"><sheetData>".formatted(MAIN));
    for (int r = 0; r < rows.size(); r++) {
      sheet.append("<row r=\"%d\">".formatted(r + 1));
      for (int c = 0; c < rows.get(r).size(); c++) {
        sheet.append(cell(column(c) + (r + 1), rows.get(r).get(c)));
      }
      sheet.append("</row>");
    }
    return sheet.append("</sheetData></worksheet>").toString();
  }

  private String cell(String place, String text) {
    if (text.isEmpty()) {
      return "";
    }
    if (text.matches("-?(0|[1-9]\\d{0,13})(\\.\\d{1,8})?")) {
      return "<c r=\"%s\"><v>%s</v></c>".formatted(place, text);
    }
    if (text.matches("(19|20)\\d\\d-\\d\\d-\\d\\d")) {
      long day = ChronoUnit.DAYS.between(LocalDate.of(1899, 12, 30), LocalDate.parse(text));
      return "<c r=\"%s\" s=\"1\"><v>%d</v></c>".formatted(place, day);
    }
    int index = strings.computeIfAbsent(text, t -> strings.size());
    return "<c r=\"%s\" t=\"s\"><v>%d</v></c>".formatted(place, index);
  }

  private static String column(int index) {
    String letters = "";
    for (int rest = index + 1; rest > 0; rest = (rest - 1) / 26) {
      letters = (char) ('A' + (rest - 1) % 26) + letters;
    }
    return letters;
  }

  private static String override(String name, String type) {
    return "<Override PartName=\"/xl/%s\" ContentType=\"%s\"/>".formatted(name, type);
  }

  private static String relation(int number, String type, String target) {
    return "<Relationship Id=\"rId%d\" Type=\"%s/%s\" Target=\"%s\"/>"
        .formatted(number, OFFICE, type, target);
  }

  private static String relations(String all) {
    return "<Relationships xmlns=\"" + PACKAGE + "relationships\">" + all + "</Relationships>";
  }

  private static void part(ZipOutputStream zip, String name, String text) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write((HEAD + text).getBytes(StandardCharsets.UTF_8));
    zip.closeEntry();
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace("\r", "&#13;");
  }
}
