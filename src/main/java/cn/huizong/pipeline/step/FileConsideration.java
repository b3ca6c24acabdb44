package cn.huizong.pipeline.step;

import cn.huizong.store.FiledReceipt;
import cn.huizong.store.Receipts;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;

/**
 * Works out which files count. Every file of the inbox does; of those with the same bytes the first by path is read, and they
 * count as having come when the first of them came. A file that came earlier and is no longer in the inbox still counts: to
 * leave a return out is not to withdraw it.
 */
final class FileConsideration {

    private record Filing(String sha256, long arrival) {}

    private final List<FiledReceipt> listed = new ArrayList<>();
    private final List<FiledReceipt> earlier = new ArrayList<>();
    private final Map<String, FiledReceipt> firstOfBytes = new HashMap<>();
    private final Map<String, Long> arrivalOfBytes = new HashMap<>();

    /**
     * @param receipts everything handed in so far, in the order of arrival
     * @param inbox what is there now, in the order of the paths
     * @param archives paths of those whose files are read one by one: such a one is no copy of one that lies within another archive
     */
    FileConsideration(List<FiledReceipt> receipts, List<Receipts.Arrival> inbox, Set<String> archives) {
        Map<Receipts.Arrival, FiledReceipt> booked = new LinkedHashMap<>();
        receipts.forEach(receipt -> booked.put(new Receipts.Arrival(receipt.path(), receipt.sha256()), receipt));
        for (Receipts.Arrival arrival : inbox) {
            FiledReceipt receipt = booked.remove(arrival);
            if (receipt == null) {
                throw new IllegalStateException("not booked: " + arrival.path());
            }
            listed.add(receipt);
            firstOfBytes.merge(
                    receipt.sha256(),
                    receipt,
                    (first, later) ->
                            archives.contains(later.path()) && !archives.contains(first.path()) ? later : first);
            arrivalOfBytes.merge(receipt.sha256(), receipt.arrival(), Math::min);
        }
        earlier.addAll(booked.values());
    }

    List<ConsideredFile> files() {
        List<FiledReceipt> stillInForce = stillInForce();
        NavigableSet<Long> arrivals = new TreeSet<>(arrivalOfBytes.values());
        stillInForce.forEach(receipt -> arrivals.add(receipt.arrival()));
        Map<Long, Integer> ranks = new HashMap<>();
        arrivals.forEach(arrival -> ranks.put(arrival, ranks.size() + 1));
        List<ConsideredFile> files = new ArrayList<>();
        for (FiledReceipt receipt : listed) {
            FiledReceipt first = firstOfBytes.getOrDefault(receipt.sha256(), receipt);
            long arrival = arrivalOfBytes.getOrDefault(receipt.sha256(), receipt.arrival());
            files.add(new ConsideredFile(
                    receipt, rank(ranks, arrival), true, first.equals(receipt) ? null : first.path()));
        }
        stillInForce.forEach(
                receipt -> files.add(new ConsideredFile(receipt, rank(ranks, receipt.arrival()), false, null)));
        return List.copyOf(files);
    }

    /** Those that came earlier, without copies of what came at the same time. */
    private List<FiledReceipt> stillInForce() {
        Set<Filing> seen = new HashSet<>();
        arrivalOfBytes.forEach((sha256, arrival) -> seen.add(new Filing(sha256, arrival)));
        return earlier.stream()
                .filter(receipt -> seen.add(new Filing(receipt.sha256(), receipt.arrival())))
                .toList();
    }

    private static int rank(Map<Long, Integer> ranks, long arrival) {
        return ranks.getOrDefault(arrival, 0);
    }
}
