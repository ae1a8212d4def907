package io.renshetong.declaration.sheet;

import io.renshetong.declaration.Register;
import io.renshetong.starter.actor.Actor;
import java.util.Iterator;
import java.util.Map;

/**
 * What to put into a template.
 *
 * @param units name by code of the units it may be handed in for
 * @param rows whom it is about; written one by one and never held
 */
public record TemplateAsk<P extends Record>(
        Actor actor, Map<String, String> units, Iterator<Register.Present<P>> rows) {}
