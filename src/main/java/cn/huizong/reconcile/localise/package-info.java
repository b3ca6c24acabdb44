/**
 * Error localisation: the fewest figures of a return whose change can make all its rules hold (Fellegi and Holt 1976, "A
 * systematic approach to automatic edit and imputation"; de Waal, Pannekoek and Scholtus 2011, "Handbook of statistical
 * data editing and imputation"). It points and suggests; nothing is altered.
 */
@NullMarked
package cn.huizong.reconcile.localise;

import org.jspecify.annotations.NullMarked;
