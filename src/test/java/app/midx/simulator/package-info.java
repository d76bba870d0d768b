/**
 * A faithful TikTok on one's own machine: sign-in with a consent page, publishing, webhooks, and faults on demand. It is a
 * plain JDK HTTP server with nothing of Spring and nothing of Midx in it, so that it follows TikTok's documents and not our
 * client. {@code docs/simulator.md} tells fact from choice.
 */
@NullMarked
package app.midx.simulator;

import org.jspecify.annotations.NullMarked;
