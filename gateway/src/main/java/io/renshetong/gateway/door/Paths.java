package io.renshetong.gateway.door;

import java.util.List;
import org.springframework.http.server.PathContainer;
import org.springframework.http.server.PathContainer.Element;
import org.springframework.http.server.PathContainer.PathSegment;
import org.springframework.http.server.RequestPath;

/** Judges paths before anything is matched against them, so that gateway and service cannot read one differently. */
final class Paths {

    enum Verdict {
        FINE,
        CROOKED,
        HIDDEN
    }

    private Paths() {}

    static Verdict judge(RequestPath path) {
        List<Element> elements = path.elements();
        boolean lastWasSeparator = false;
        int segments = 0;
        boolean api = false;
        for (Element element : elements) {
            if (!(element instanceof PathSegment segment)) {
                if (lastWasSeparator) {
                    return Verdict.CROOKED;
                }
                lastWasSeparator = true;
                continue;
            }
            lastWasSeparator = false;
            if (isCrooked(segment)) {
                return Verdict.CROOKED;
            }
            String name = segment.valueToMatch();
            api |= segments == 0 && name.equals("api");
            // /api/<service>/actuator/** is the service's own matter.
            if (api && segments == 2 && name.equalsIgnoreCase("actuator")) {
                return Verdict.HIDDEN;
            }
            // What services say to each other is said behind the door.
            if (api && segments >= 2 && name.equalsIgnoreCase("peer")) {
                return Verdict.HIDDEN;
            }
            segments++;
        }
        return Verdict.FINE;
    }

    private static boolean isCrooked(PathContainer.PathSegment segment) {
        String name = segment.valueToMatch();
        return segment.value().indexOf(';') >= 0
                || name.equals(".")
                || name.equals("..")
                || name.chars().anyMatch(c -> c < ' ' || c == 0x7f || c == '/' || c == '\\' || c == ';');
    }
}
