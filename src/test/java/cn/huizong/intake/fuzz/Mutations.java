package cn.huizong.intake.fuzz;

import java.util.ArrayList;
import java.util.List;

/** The kinds of changes by the format they are made in. */
final class Mutations {

    private static final List<Mutation> XLSX = join(
            ContainerMutations.all(),
            XmlMutations.all(),
            WorkbookMutations.all(),
            CellMutations.all(),
            XmlDamage.all(),
            NoiseMutations.all());
    private static final List<Mutation> ODS =
            join(ContainerMutations.all(), XmlMutations.all(), XmlDamage.all(), NoiseMutations.all());
    private static final List<Mutation> XLS = join(RecordMutations.all(), NoiseMutations.all());
    private static final List<Mutation> CSV = join(TextMutations.all(), NoiseMutations.all());

    private Mutations() {}

    @SafeVarargs
    private static List<Mutation> join(List<Mutation>... lists) {
        List<Mutation> all = new ArrayList<>();
        for (List<Mutation> list : lists) {
            all.addAll(list);
        }
        return List.copyOf(all);
    }

    static List<Mutation> of(Format format) {
        return switch (format) {
            case XLSX -> XLSX;
            case ODS -> ODS;
            case XLS -> XLS;
            case CSV -> CSV;
        };
    }
}
