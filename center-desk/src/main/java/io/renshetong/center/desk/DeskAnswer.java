package io.renshetong.center.desk;

import java.util.List;

/** Row by row what became of a request for several cases. */
record DeskAnswer(int accepted, List<String> acceptedNumbers, List<RefusedRow> refused) {}
