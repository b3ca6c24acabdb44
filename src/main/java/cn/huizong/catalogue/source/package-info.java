/**
 * The catalogue's files as text with places: safe reading of folders, YAML and CSV, where every value knows its file and
 * line. It knows nothing of what the values mean.
 */
@NullMarked
package cn.huizong.catalogue.source;

import org.jspecify.annotations.NullMarked;
