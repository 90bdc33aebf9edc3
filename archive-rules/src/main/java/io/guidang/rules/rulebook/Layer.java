package io.guidang.rules.rulebook;

/** Who speaks, strongest first. A lower layer may lengthen and never shorten. */
public enum Layer {
    LAW,
    NATIONAL,
    LOCAL,
    COMPANY,
    ITEM
}
