/** What a file holds once it is open, whatever its format: sheets of cells; and how much of a file is read at most. */
@NamedInterface("file")
@NullMarked
package cn.huizong.intake.file;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
