package cn.huizong.catalogue.reading;

import cn.huizong.catalogue.EditRule;
import cn.huizong.rule.Reference;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Parts of a set of rules that share no figure. Units that meet the same part need it inspected only once. */
final class RuleBlocks {

    private record Block(Set<EditRule> rules, Set<Reference> figures) {}

    private RuleBlocks() {}

    /** Each in the order of {@code rules}. */
    static List<List<EditRule>> of(Collection<EditRule> rules) {
        List<Block> blocks = new ArrayList<>();
        for (EditRule rule : rules) {
            Block grown = new Block(
                    new HashSet<>(Set.of(rule)), new HashSet<>(rule.rule().references()));
            blocks.removeIf(block -> absorbed(block, rule, grown));
            blocks.add(grown);
        }
        return blocks.stream()
                .map(block -> rules.stream().filter(block.rules()::contains).toList())
                .toList();
    }

    private static boolean absorbed(Block block, EditRule rule, Block grown) {
        boolean shared = rule.rule().references().stream().anyMatch(block.figures()::contains);
        if (shared) {
            grown.rules().addAll(block.rules());
            grown.figures().addAll(block.figures());
        }
        return shared;
    }
}
