package cn.huizong.observation;

/** Who answers for a return: each "" where nobody is named. */
public record Signatures(String head, String reviewer, String filler, String phone) {
    public static final Signatures NONE = new Signatures("", "", "", "");
}
