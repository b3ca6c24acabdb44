/** Which figures about people must not be published: small ones, and those by which the small ones could be worked out again. */
@NullMarked
package cn.huizong.aggregate.disclosure;

import org.jspecify.annotations.NullMarked;
