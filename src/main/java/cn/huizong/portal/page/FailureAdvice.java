package cn.huizong.portal.page;

import cn.huizong.pipeline.Refusal;
import cn.huizong.pipeline.console.Messages;
import cn.huizong.portal.access.Absent;
import cn.huizong.portal.access.Forbidden;
import cn.huizong.store.StateConflict;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.servlet.ModelAndView;

/** Tells people in a sentence what did not work, and never how the program looks inside. */
@ControllerAdvice
class FailureAdvice {

    private static final Logger LOG = LoggerFactory.getLogger(FailureAdvice.class);

    private final Messages messages;
    private final FrameAdvice frames;

    FailureAdvice(Messages messages, FrameAdvice frames) {
        this.messages = messages;
        this.frames = frames;
    }

    @ExceptionHandler
    ModelAndView refused(Refusal refusal, HttpServletRequest request, HttpServletResponse response) {
        String sentence = messages.text(refusal.key(), refusal.arguments());
        if (refusal.exitCode() == Refusal.FAILED) {
            LOG.error(sentence, refusal);
        }
        return refusal.overtaken()
                ? page(request, response, 409, "别人先了一步", sentence)
                : page(request, response, refusal.exitCode() == Refusal.FAILED ? 500 : 422, "没有办成", sentence);
    }

    @ExceptionHandler
    ModelAndView conflict(StateConflict conflict, HttpServletRequest request, HttpServletResponse response) {
        return page(
                request,
                response,
                409,
                "别人先了一步",
                "这份报送件刚刚已被处理，现在是“" + conflict.now().state().chinese() + "”，您的操作没有生效。请返回查看最新状态后再决定。");
    }

    @ExceptionHandler
    ModelAndView absent(Absent absent, HttpServletRequest request, HttpServletResponse response) {
        return page(request, response, 404, "没有找到", "没有这个页面，或者您无权查看。");
    }

    @ExceptionHandler
    ModelAndView forbidden(Forbidden forbidden, HttpServletRequest request, HttpServletResponse response) {
        return page(request, response, 403, "不能打开", "这个页面不对您的账户开放。");
    }

    /** Two wrote the next entry of the same list at the same moment. */
    @ExceptionHandler({DataIntegrityViolationException.class, ConcurrencyFailureException.class})
    ModelAndView raced(DataAccessException raced, HttpServletRequest request, HttpServletResponse response) {
        LOG.warn("raced: {}", request.getRequestURI(), raced);
        return page(request, response, 409, "别人先了一步", "刚刚有人做了同样的操作，您的操作没有生效。请返回查看最新状态后再决定。");
    }

    @ExceptionHandler(MultipartException.class)
    ModelAndView tooLarge(HttpServletRequest request, HttpServletResponse response) {
        return page(request, response, 413, "文件太大", "上传的文件太大，没有收下。单个文件不超过50 MB，一次上传合计不超过64 MB。");
    }

    @ExceptionHandler
    ModelAndView failed(Exception failed, HttpServletRequest request, HttpServletResponse response) {
        if (failed instanceof ErrorResponse known) {
            int status = known.getStatusCode().value();
            return page(
                    request,
                    response,
                    status,
                    status == 404 ? "没有找到" : "没有办成",
                    status == 404 ? "没有这个页面，或者您无权查看。" : "请求不完整或方式不对，请返回重试。");
        }
        if (failed instanceof TypeMismatchException) {
            return absent(new Absent(), request, response);
        }
        String number = UUID.randomUUID().toString().substring(0, 8);
        LOG.error("page {} failed: {}", request.getRequestURI(), number, failed);
        return page(request, response, 500, "出错了", "页面没有打开，已经记录（编号" + number + "）。请稍后重试；仍然不行请把编号告诉系统管理员。");
    }

    private ModelAndView page(
            HttpServletRequest request, HttpServletResponse response, int status, String title, String sentence) {
        response.setStatus(status);
        ModelAndView page = new ModelAndView("refused");
        page.addObject("frame", frames.frame(request));
        page.addObject("title", title);
        page.addObject("sentence", sentence);
        return page;
    }
}
