/**
 * The leaders' summary as OFD (GB/T 33190), the national fixed-layout format: a zip of XML pages with characters and lines at their places and the typefaces
 * they are drawn with. The pages are those of the PDF, mark by mark, so that both are the same on paper.
 *
 * <p>It is written here and not with a library: the one there is (ofdrw) brings cryptography of known holes whose replacement its keepers have refused, and
 * picture codecs of that kind. It reads in the tests what is written here.
 */
@NullMarked
package cn.huizong.publish.ofd;

import org.jspecify.annotations.NullMarked;
