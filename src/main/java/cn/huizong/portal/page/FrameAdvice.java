package cn.huizong.portal.page;

import cn.huizong.pipeline.CurrentCatalogue;
import cn.huizong.portal.access.AccessGuard;
import cn.huizong.portal.access.SignedIn;
import cn.huizong.store.account.Role;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Puts the frame around every page. */
@ControllerAdvice
class FrameAdvice {

    private static final Map<Role, List<Map.Entry<String, String>>> LINKS = Map.of(
            Role.UNIT, List.of(Map.entry("/returns", "我的报表"), Map.entry("/questions", "待说明问题")),
            Role.STATISTICIAN,
                    List.of(
                            Map.entry("/board", "报送进度"),
                            Map.entry("/anomalies", "异常"),
                            Map.entry("/runs", "运行汇总"),
                            Map.entry("/releases", "发布版"),
                            Map.entry("/charts", "图表"),
                            Map.entry("/messages", "通知")),
            Role.LEADER, List.of(Map.entry("/summary", "摘要"), Map.entry("/charts", "图表")),
            Role.ADMINISTRATOR, List.of(Map.entry("/accounts", "账户"), Map.entry("/audit", "操作日志")));

    private final CurrentCatalogue catalogue;

    FrameAdvice(CurrentCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    @ModelAttribute("frame")
    Frame frame(HttpServletRequest request) {
        CsrfToken token = (CsrfToken) request.getAttribute(CsrfToken.class.getName());
        Object who = request.getAttribute(AccessGuard.WHO);
        String path = request.getRequestURI();
        if (who instanceof SignedIn known) {
            List<Frame.Link> links = LINKS.getOrDefault(known.role(), List.of()).stream()
                    .map(link -> new Frame.Link(link.getKey(), link.getValue(), path.startsWith(link.getKey())))
                    .toList();
            return new Frame(token, known.name(), known.role().chinese(), links, fault(known));
        }
        return new Frame(token, "", "", List.of(), "");
    }

    private String fault(SignedIn who) {
        return who.role() == Role.STATISTICIAN && !catalogue.faults().isEmpty()
                ? "目录文件有 " + catalogue.faults().size() + " 处错误，暂时仍按改动前的目录工作："
                        + catalogue.faults().get(0).problem()
                : "";
    }
}
