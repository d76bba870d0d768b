package app.midx.common;

/**
 * What went wrong, told to the person it happened to.
 *
 * @param cause what happened, one plain sentence
 * @param fault whose fault it is
 * @param nextStep what to do now, one plain sentence
 * @param sameAgain whether the same thing may succeed when it is tried again as it is
 */
public record Explanation(String cause, Fault fault, String nextStep, SameAgain sameAgain) {}
