package cn.huizong.portal.access;

import cn.huizong.store.Store;
import cn.huizong.store.account.Role;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestAttribute;

/** Where people sign in, and where they come to once they have. */
@Controller
class SignInPage {

    private final Store store;

    SignInPage(Store store) {
        this.store = store;
    }

    @OpenToEverybody
    @GetMapping("/login")
    String page(HttpServletRequest request, Model model) {
        if (store.accounts().empty()) {
            return "redirect:/setup";
        }
        model.addAttribute("failed", request.getParameter("error") != null);
        model.addAttribute("ended", request.getParameter("ended") != null);
        model.addAttribute("ready", request.getParameter("ready") != null);
        model.addAttribute("made", request.getParameter("made") != null);
        model.addAttribute("left", request.getParameter("left") != null);
        return "login";
    }

    @OpenTo({Role.UNIT, Role.STATISTICIAN, Role.LEADER, Role.ADMINISTRATOR})
    @GetMapping("/")
    String home(@RequestAttribute(AccessGuard.WHO) SignedIn who) {
        return switch (who.role()) {
            case UNIT -> "redirect:/returns";
            case STATISTICIAN -> "redirect:/board";
            case LEADER -> "redirect:/summary";
            case ADMINISTRATOR -> "redirect:/accounts";
        };
    }
}
