package cn.huizong.store;

/**
 * That a file was handed in: path and bytes, and when. The same path and bytes again are the same receipt.
 *
 * @param id order of arrival in the store, by path within one run
 * @param path below the inbox
 * @param arrival the run that first saw it; files of one run arrived together
 */
public record FiledReceipt(long id, String path, String sha256, long arrival) {}
