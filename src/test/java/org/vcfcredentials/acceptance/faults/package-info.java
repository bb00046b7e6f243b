/**
 * What must hold when something is broken, killed, started twice or stopped at a bad moment: faults are made from outside, by files,
 * signals, a misbehaving simulator and Byteman, never by hooks in the product. Each trial is told in a line, and all of them in a
 * table at the end. The short version runs with all other tests; {@code mvn -P faults verify} runs these alone and for long, with
 * 100 random kills and every statement of the migrations ({@code -Dtrials=20} for another number).
 */
package org.vcfcredentials.acceptance.faults;
