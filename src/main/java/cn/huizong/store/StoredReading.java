package cn.huizong.store;

import cn.huizong.normalise.NormalisedReturn;
import java.util.List;

/** What was read in the file of a receipt: a part a sheet, in the order of the file. */
public record StoredReading(FiledReceipt receipt, List<NormalisedReturn> parts) {}
