package cn.huizong.portal.page;

import cn.huizong.portal.access.OpenToEverybody;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.RequestMapping;

/** What people see when a request did not even reach its page. */
@Controller
@OpenToEverybody
class ErrorPage implements ErrorController {

    private static final Logger LOG = LoggerFactory.getLogger(ErrorPage.class);

    @RequestMapping("/error")
    String page(HttpServletRequest request, Model model) {
        Object said = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        int status = said instanceof Integer code ? code : 404;
        Object failed = request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
        if (status >= 500 && failed instanceof Throwable cause) {
            LOG.error("request {} failed", request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI), cause);
        }
        model.addAttribute("title", status == 404 ? "没有找到" : "没有办成");
        model.addAttribute(
                "sentence",
                switch (status) {
                    case 404 -> "没有这个页面，或者您无权查看。";
                    case 403 -> "页面放得太久已经失效，请返回刷新页面后重试。";
                    case 413 -> "上传的文件太大，没有收下。单个文件不超过50 MB，一次上传合计不超过64 MB。";
                    default -> "请求没有办成，请返回重试。";
                });
        return "refused";
    }
}
