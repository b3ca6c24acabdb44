package cn.huizong.pipeline.schedule;

import cn.huizong.store.Store;
import java.time.Clock;
import java.time.ZoneOffset;

/** A process that sends what is booked, and stands still at a moment, to be killed there: {@code STORE PORT MOMENT}. */
public final class BrokenOffPost {

    private static String moment = "";

    private BrokenOffPost() {}

    public static void main(String[] arguments) {
        moment = arguments[2];
        Store store = Outgoing.store(arguments[0]);
        Carrier real = Outgoing.mail(Integer.parseInt(arguments[1]));
        Carrier standing = (message, handOver) -> {
            reach("claimed");
            real.deliver(message, () -> {
                reach("written");
                boolean ours = handOver.getAsBoolean();
                reach("handed");
                return ours;
            });
            reach("accepted");
        };
        System.out.println("started");
        new Post(store, Clock.fixed(Outgoing.NOW, ZoneOffset.UTC), standing, standing, () -> false)
                .at("all", Outgoing.NOW);
        reach("sent");
    }

    private static void reach(String here) {
        if (here.equals(moment)) {
            System.out.println("standing");
            try {
                Thread.sleep(Long.MAX_VALUE);
            } catch (InterruptedException ended) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
