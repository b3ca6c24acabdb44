package cn.huizong.publish.prose;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Words of a template that belong to no figure in particular: what they claim has to hold of one, whichever it is. */
final class FreeText {

    private static final Pattern QUALIFIED = Pattern.compile("(?:-|近|超|不低于|不超过)$");

    private final List<String> phrases;
    private final Collection<Figure> figures;

    /** @param phrases what may stand anywhere: the period, names of indicators */
    FreeText(Collection<String> phrases, Collection<Figure> figures) {
        this.phrases = phrases.stream()
                .map(Written::squeezed)
                .filter(phrase -> !phrase.isEmpty())
                .distinct()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .toList();
        this.figures = figures;
    }

    /** What it claims that no figure bears out; "" for nothing. */
    String unfounded(String text) {
        if (!Written.claims(text)) {
            return "";
        }
        String rest = withoutChanges(withoutPhrases(Written.squeezed(text)));
        StringBuilder left = new StringBuilder();
        for (int at = 0; at < rest.length(); ) {
            int end = mayBegin(rest, at) ? endOfAmount(rest, at) : -1;
            if (end < 0) {
                left.append(rest.charAt(at++));
            } else {
                left.append(' ');
                at = end;
            }
        }
        return Written.claims(left.toString()) ? left.toString().strip() : "";
    }

    /** A number does not begin within another, nor behind its sign or a word that makes it an approximate one. */
    private static boolean mayBegin(String text, int at) {
        return Amount.mayBeginWith(text.charAt(at))
                && (at == 0
                        || !isDigit(text.charAt(at - 1))
                                && !QUALIFIED
                                        .matcher(text.substring(Math.max(0, at - 3), at))
                                        .find());
    }

    private String withoutPhrases(String text) {
        String rest = text;
        for (String phrase : phrases) {
            rest = cut(rest, phrase);
        }
        return rest;
    }

    /** A phrase within a longer number is none. */
    private static String cut(String text, String phrase) {
        int first = text.indexOf(phrase);
        if (first < 0) {
            return text;
        }
        StringBuilder rest = new StringBuilder();
        int from = 0;
        for (int at = first; at >= 0; at = text.indexOf(phrase, from)) {
            boolean within = splits(text, at) || splits(text, at + phrase.length());
            rest.append(text, from, within ? at + phrase.length() : at).append(within ? "" : " ");
            from = at + phrase.length();
        }
        return rest.append(text.substring(from)).toString();
    }

    private static boolean splits(String text, int at) {
        return at > 0 && at < text.length() && isDigit(text.charAt(at - 1)) && isDigit(text.charAt(at));
    }

    private static boolean isDigit(char at) {
        return at >= '0' && at <= '9' || at == '.';
    }

    private String withoutChanges(String text) {
        Matcher written = Moved.WRITTEN.matcher(text);
        return written.replaceAll(match -> {
            Optional<Moved> moved = Moved.read(match.group());
            boolean told = moved.isPresent() && figures.stream().anyMatch(figure -> figure.isChange(match.group()));
            return Matcher.quoteReplacement(told ? " " : match.group());
        });
    }

    private int endOfAmount(String text, int from) {
        return figures.stream()
                .mapToInt(figure -> figure.endOfAmount(text, from))
                .max()
                .orElse(-1);
    }
}
