package io.renshetong.bench;

import java.util.List;

/** Something worth knowing how fast it is. */
interface Experiment {

    /** The word by which it is chosen on the command line. */
    String name();

    List<Comparison> run(Ground ground) throws Exception;
}
