package cn.huizong.store;

/**
 * That a file was handed in: path and bytes, and when. The same path and bytes again are the same receipt.
 *
 * @param id order of arrival in the store, by path within one run
 * @param path below the inbox
 * @param arrival the booking it came with; files that were booked together arrived together
 */
public record FiledReceipt(long id, String path, String sha256, long arrival) {}
