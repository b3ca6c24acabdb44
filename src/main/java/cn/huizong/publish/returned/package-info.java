/**
 * What units get back (退回标注): the file they handed in, with comments where something is wrong and a sheet to answer on. Their
 * workbooks are opened with POI, which never computes a formula and never runs a macro; nothing in them is changed.
 */
@NamedInterface("returned")
@NullMarked
package cn.huizong.publish.returned;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
