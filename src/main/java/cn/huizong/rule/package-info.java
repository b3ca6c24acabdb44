/**
 * The rule language: grammar, typed tree, exact three-valued evaluation and rule-set hygiene. It knows item codes and
 * measures only as names, so that edit rules and indicator formulas share one language and neither knows the other.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package cn.huizong.rule;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
