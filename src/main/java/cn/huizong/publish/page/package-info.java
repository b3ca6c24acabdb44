/** What the pages of a release show, as plain texts, flags and lists: a template finds nothing else, and computes nothing. */
@NullMarked
package cn.huizong.publish.page;

import org.jspecify.annotations.NullMarked;
