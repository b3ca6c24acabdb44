package cn.huizong.catalogue;

import java.util.List;
import java.util.stream.Collectors;

/**
 * How cases make the figure of one item.
 *
 * @param sum heading of the column that is added up, "" where cases are counted
 * @param where what must all hold of a case; empty for every case
 */
public record CaseCount(String item, String sum, List<CaseCondition> where) {

    /** What the figure is of, for people: 结案方式为调解、撤回，且结案日期已填的. */
    public String chinese() {
        return where.stream().map(CaseCondition::chinese).collect(Collectors.joining("，且"));
    }
}
