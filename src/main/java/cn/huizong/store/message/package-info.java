/** What is to be sent to people and programs outside, and what was: booked together with what it tells of. */
@NamedInterface("message")
@NullMarked
package cn.huizong.store.message;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
