package cn.huizong.catalogue;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The definition of a return (报表), valid from one year on until a later edition replaces it.
 *
 * @param edition first year it is used
 * @param tableNumber 表号, as printed
 * @param approvalNumber 批准文号
 * @param validUntil 有效期至; a return for a period that ends later is queried
 * @param reporters unit codes or groups that must hand it in
 * @param blank what an empty cell means
 * @param marks the legend of missing marks
 * @param notes printed below the table
 * @param items those of the breakdown included
 * @param tables other layouts it is taken in
 * @param register how a list of cases is tallied into the items; null for a form that is a table
 */
public record Form(
        String code,
        String slug,
        String title,
        int edition,
        String tableNumber,
        String issuedBy,
        String approvedBy,
        String approvalNumber,
        @Nullable LocalDate validUntil,
        Frequency frequency,
        List<String> reporters,
        List<ValueColumn> columns,
        MarkMeaning blank,
        Map<String, MarkMeaning> marks,
        List<String> notes,
        List<Item> items,
        Breakdown breakdown,
        List<TableDefinition> tables,
        @Nullable Register register) {

    public Form {
        items = Items.of(items);
    }

    /** Of a form that is a table, asks for each item once and is taken in its own layout alone. */
    public Form(
            String code,
            String slug,
            String title,
            int edition,
            String tableNumber,
            String issuedBy,
            String approvedBy,
            String approvalNumber,
            @Nullable LocalDate validUntil,
            Frequency frequency,
            List<String> reporters,
            List<ValueColumn> columns,
            MarkMeaning blank,
            Map<String, MarkMeaning> marks,
            List<String> notes,
            List<Item> items) {
        this(
                code,
                slug,
                title,
                edition,
                tableNumber,
                issuedBy,
                approvedBy,
                approvalNumber,
                validUntil,
                frequency,
                reporters,
                columns,
                blank,
                marks,
                notes,
                items,
                Breakdown.NONE,
                List.of(),
                null);
    }

    /** Whether blank returns are made of it: one with a breakdown is filled in on the tables of the office that issues it. */
    public boolean hasOwnLayout() {
        return breakdown.isNone();
    }

    public Optional<Item> item(String itemCode) {
        return Items.of(items).find(itemCode);
    }

    /** The form an item code belongs to: {@code FZ02} of {@code FZ02.03}. */
    public static String codeOf(String itemCode) {
        int dot = itemCode.indexOf('.');
        return dot < 0 ? itemCode : itemCode.substring(0, dot);
    }
}
