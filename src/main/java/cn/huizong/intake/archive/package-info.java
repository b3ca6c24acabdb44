/**
 * Archives of returns: a zip that is no workbook. Unpacking is Java's; the directory is read here, because no library at hand reads it as
 * carefully as a stranger's archive must be:
 *
 * <ul>
 *   <li>Java's {@code ZipFile} refuses a whole archive for one entry with a password, does not say what is a link, and unpacks what
 *       overlaps.
 *   <li>The one of Commons Compress 1.28 was tried. Whatever the directory says of its length and of the number of its records, it reads on
 *       as long as records come, and keeps them all: 700 bytes each, so that neither limit holds before the memory is spent. Any four
 *       bytes that begin no record end the directory for it: one bit that changed there, and all files from there on are missing without
 *       a word. It does not say that an archive is one volume of several. It takes a damaged header of an entry for sound, and cannot tell
 *       a disk that fails from an archive that is damaged. Guarded against all that – by a channel that counts, and by looking at the
 *       end of the directory beforehand – it saved no more than some twenty lines.
 * </ul>
 */
@NullMarked
package cn.huizong.intake.archive;

import org.jspecify.annotations.NullMarked;
