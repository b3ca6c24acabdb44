package cn.huizong.catalogue;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The editions of one form, each in force from its year until the next one's. */
final class Editions {

    private final List<Form> newestFirst;
    private final List<Optional<Form>> answers;

    Editions(List<Form> editions) {
        newestFirst = editions.stream()
                .sorted(Comparator.comparingInt(Form::edition).reversed())
                .toList();
        answers = newestFirst.stream().map(Optional::of).toList();
    }

    Form newest() {
        return newestFirst.get(0);
    }

    Optional<Form> inForce(int year) {
        for (int i = 0; i < newestFirst.size(); i++) {
            if (newestFirst.get(i).edition() <= year) {
                return answers.get(i);
            }
        }
        return Optional.empty();
    }
}
