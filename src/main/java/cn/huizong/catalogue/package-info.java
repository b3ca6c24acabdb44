/**
 * What is expected: units, forms, items, edit rules, indicators and jobs, read from {@code jobs/} and
 * {@code input-templates/} into records. Reading is strict and reports every fault with file, line and remedy.
 */
@ApplicationModule(allowedDependencies = {"rule", "rule :: linear"})
@NullMarked
package cn.huizong.catalogue;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
