/**
 * Valid returns changed at every level – container, XML, records, encodings, cells, bytes – by a seed, and what may come of each.
 *
 * <p>Whatever a file holds, reading and normalising it ends, soon, in a documented outcome: never in an exception nor in what nobody
 * foresaw; whatever is not accepted has a code and a reason; and the books of every part balance (law 1). Beyond that a change
 * makes a {@link cn.huizong.intake.fuzz.Claim} on the figures, that is on the decimals after normalising:
 *
 * <ul>
 *   <li>what changes no meaning (the order of a container, a prefix, inline texts, an encoding) changes no figure, and nothing is
 *       refused;
 *   <li>what a program may as well not be able to read (UTF-16 parts, bytes behind the end) changes no figure or is refused;
 *   <li>what changes one cell changes no other figure; that one is the same, or what a careful person reads there, or has a finding
 *       that names its item or its row, or says that a name or column beside it is not known, or its part is refused with a reason;
 *   <li>bytes changed by chance where a checksum covers them change no figure, or are refused, or found; where none does (text files,
 *       .xls) one such byte may change one figure to another that somebody could have typed, which nobody can tell, and no more;
 *   <li>what is torn out of its structure at random is only held against the first sentence.
 * </ul>
 *
 * <p>A figure is found again by form, unit, period and item. {@code -Pfuzz} runs longer; see CONTRIBUTING.
 */
@NullMarked
package cn.huizong.intake.fuzz;

import org.jspecify.annotations.NullMarked;
