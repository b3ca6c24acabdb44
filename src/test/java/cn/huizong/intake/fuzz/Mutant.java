package cn.huizong.intake.fuzz;

/** A changed return. @param change in words, for who looks into a failure */
record Mutant(byte[] bytes, Claim claim, String change) {}
