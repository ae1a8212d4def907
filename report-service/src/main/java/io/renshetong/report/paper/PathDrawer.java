package io.renshetong.report.paper;

import com.openhtmltopdf.css.parser.FSRGBColor;
import com.openhtmltopdf.css.sheet.FontFaceRule;
import com.openhtmltopdf.css.style.CssContext;
import com.openhtmltopdf.extend.FSSupplier;
import com.openhtmltopdf.extend.OutputDevice;
import com.openhtmltopdf.extend.SVGDrawer;
import com.openhtmltopdf.layout.SharedContext;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.render.Box;
import com.openhtmltopdf.render.RenderingContext;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.io.File;
import java.io.InputStream;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.w3c.dom.Element;

/**
 * Draws the SVG this service writes itself: paths of straight lines filled in black. Saves the whole of an SVG library,
 * and the form is drawn straight onto the page.
 */
final class PathDrawer implements SVGDrawer {
    private static final Pattern STEP = Pattern.compile("([MLHVZ])([^MLHVZ]*)");

    @Override
    public SVGImage buildSVGImage(Element svg, Box box, CssContext css, double width, double height, double dots) {
        String[] view = svg.getAttribute("viewBox").split(" ");
        Path2D drawing = new Path2D.Double();
        var paths = svg.getElementsByTagName("path");
        for (int index = 0; index < paths.getLength(); index++)
            drawing.append(path(((Element) paths.item(index)).getAttribute("d")), false);
        AffineTransform fitted = AffineTransform.getScaleInstance(
                width / Double.parseDouble(view[2]), height / Double.parseDouble(view[3]));
        return new Drawing(new Path2D.Double(drawing, fitted), (int) Math.round(width), (int) Math.round(height));
    }

    private static Path2D path(String steps) {
        Path2D path = new Path2D.Double();
        double x = 0;
        double y = 0;
        Matcher step = STEP.matcher(steps);
        while (step.find()) {
            String[] numbers = step.group(2).split(" ");
            switch (step.group(1)) {
                case "M" -> path.moveTo(x = number(numbers[0]), y = number(numbers[1]));
                case "L" -> path.lineTo(x = number(numbers[0]), y = number(numbers[1]));
                case "H" -> path.lineTo(x = number(numbers[0]), y);
                case "V" -> path.lineTo(x, y = number(numbers[0]));
                default -> path.closePath();
            }
        }
        return path;
    }

    private static double number(String text) {
        return Double.parseDouble(text);
    }

    private record Drawing(Path2D path, int width, int height) implements SVGImage {
        @Override
        public int getIntrinsicWidth() {
            return width;
        }

        @Override
        public int getIntrinsicHeight() {
            return height;
        }

        @Override
        public void drawSVG(OutputDevice device, RenderingContext context, double x, double y) {
            device.setColor(FSRGBColor.BLACK);
            device.fill(path.createTransformedShape(AffineTransform.getTranslateInstance(x, y)));
        }
    }

    @Override
    public void importFontFaceRules(List<FontFaceRule> rules, SharedContext context) {
        // Texts are not drawn.
    }

    @Override
    public void addFontFile(File file, String family, Integer weight, FontStyle style) {
        // Texts are not drawn.
    }

    @Override
    public void addFontStream(FSSupplier<InputStream> stream, String family, Integer weight, FontStyle style) {
        // Texts are not drawn.
    }

    @Override
    public void close() {
        // Holds nothing.
    }
}
