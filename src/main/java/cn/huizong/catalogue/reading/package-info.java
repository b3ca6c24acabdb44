/**
 * Reads the catalogue's folders, checks its files against each other and reports every fault at once.
 */
@NamedInterface("reading")
@NullMarked
package cn.huizong.catalogue.reading;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
