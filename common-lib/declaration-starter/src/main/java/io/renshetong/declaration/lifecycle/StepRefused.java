package io.renshetong.declaration.lifecycle;

/** A step that is not open to a declaration in its present status. */
public class StepRefused extends RuntimeException {
    private final transient Declaration declaration;

    StepRefused(Step step, Declaration declaration) {
        super(step + " is not open to " + declaration.no() + ", which is " + declaration.status(), null, false, false);
        this.declaration = declaration;
    }

    public Declaration declaration() {
        return declaration;
    }
}
