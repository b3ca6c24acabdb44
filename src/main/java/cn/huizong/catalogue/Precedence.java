package cn.huizong.catalogue;

/**
 * What a rule that compares two sources says about them. It adjusts nothing: indicators use the source their formula names.
 *
 * @param authoritative the side whose figure holds where the two differ
 * @param scope what each side counts, or why they may differ (口径), for the person who must judge; or ""
 */
public record Precedence(Side authoritative, String scope) {

    public static final Precedence UNSAID = new Precedence(Side.NEITHER, "");
}
