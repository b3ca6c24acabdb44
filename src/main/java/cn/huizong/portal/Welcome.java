package cn.huizong.portal;

import cn.huizong.pipeline.ServeRequest;

/** What the person at the console reads once the portal is there. */
final class Welcome {

    private Welcome() {}

    static String text(ServeRequest request, int port, String setupToken) {
        String scheme = request.listening().certificate() == null ? "http" : "https";
        String address = scheme + "://" + request.listening().address() + ":" + port + "/";
        String open = "汇总门户已启动：" + address + "（按 Ctrl+C 停止）";
        return setupToken.isEmpty() ? open : open + "\n还没有账户。请打开 " + address + "setup ，输入一次性口令创建系统管理员：" + setupToken;
    }
}
