package cn.huizong.intake.register;

import cn.huizong.catalogue.Form;
import cn.huizong.catalogue.Register;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The beginning of a list of cases.
 *
 * @param above the rows above the headings
 * @param fitting the forms whose columns the headings hold, of every edition
 * @param missing where no form fits: the columns that are not there once, of a form most of whose columns are; else empty
 */
record RegisterHead(List<CaseRow> above, CaseRow heading, List<Form> fitting, List<String> missing) {

    /** So many rows may stand above the headings. */
    static final int LOOKED_AT = 60;

    /** Headings that lack at most one column in so many are meant to be those of the form. */
    private static final int SHARE = 3;

    /** Looks for headings that hold all columns of one of the forms, or most of them; empty when there are none. */
    static Optional<RegisterHead> find(RowSource rows, List<Form> forms) throws IOException {
        Search search = new Search(forms);
        rows.read(search::isNext);
        return Optional.ofNullable(search.found == null ? search.nearest : search.found);
    }

    private static final class Search {

        private final List<Form> forms;
        private final List<CaseRow> above = new ArrayList<>();
        private @Nullable RegisterHead found;
        private @Nullable RegisterHead nearest;

        Search(List<Form> forms) {
            this.forms = forms;
        }

        boolean isNext(CaseRow row) {
            List<Form> fitting = forms.stream()
                    .filter(form -> form.register() != null
                            && CaseColumns.in(row, form.register()).isPresent())
                    .toList();
            if (!fitting.isEmpty()) {
                found = new RegisterHead(List.copyOf(above), row, fitting, List.of());
                return false;
            }
            for (Form form : nearest == null ? forms : List.<Form>of()) {
                look(row, form);
            }
            above.add(row);
            return above.size() < LOOKED_AT;
        }

        private void look(CaseRow row, Form form) {
            Register register = Objects.requireNonNull(form.register());
            List<String> missing = CaseColumns.missing(row, register);
            if (missing.size() * SHARE <= register.columns().size() && nearest == null) {
                nearest = new RegisterHead(List.copyOf(above), row, List.of(form), missing);
            }
        }
    }
}
