package cn.huizong.pipeline.command;

import java.util.Map;

/** What is told of a published number. */
interface Explanation {

    String text();

    Map<String, Object> json();

    /** Whether what was published still comes out. */
    boolean agrees();
}
