package cn.huizong.samples;

import cn.huizong.catalogue.Item;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Ways to fill in a return wrongly, one at a time. */
enum FaultKind {
    DIGIT_CHANGED("a digit changed") {
        @Override
        Map<String, BigDecimal> spoil(Sheet sheet, Item item, Random random) {
            String digits = sheet.digits(item);
            int place = random.nextInt(digits.length());
            char digit = (char) ('0' + random.nextInt(10));
            return written(item, digits.substring(0, place) + digit + digits.substring(place + 1));
        }
    },
    DIGIT_DROPPED("a digit dropped") {
        @Override
        Map<String, BigDecimal> spoil(Sheet sheet, Item item, Random random) {
            String digits = sheet.digits(item);
            int place = random.nextInt(digits.length());
            return written(item, digits.substring(0, place) + digits.substring(place + 1));
        }
    },
    TRANSPOSED("two digits transposed") {
        @Override
        Map<String, BigDecimal> spoil(Sheet sheet, Item item, Random random) {
            String digits = sheet.digits(item);
            if (digits.length() < 2) {
                return Map.of();
            }
            int place = random.nextInt(digits.length() - 1);
            return written(
                    item,
                    digits.substring(0, place)
                            + digits.charAt(place + 1)
                            + digits.charAt(place)
                            + digits.substring(place + 2));
        }
    },
    TIMES_TEN("ten times") {
        @Override
        Map<String, BigDecimal> spoil(Sheet sheet, Item item, Random random) {
            return written(item, sheet.digits(item) + "0");
        }
    },
    TIMES_TEN_THOUSAND("ten thousand times") {
        @Override
        Map<String, BigDecimal> spoil(Sheet sheet, Item item, Random random) {
            return written(item, sheet.digits(item) + "0000");
        }
    },
    SIGN("sign") {
        @Override
        Map<String, BigDecimal> spoil(Sheet sheet, Item item, Random random) {
            return Map.of(item.code(), sheet.value(item).negate());
        }
    },
    SWAPPED("two rows exchanged") {
        @Override
        Map<String, BigDecimal> spoil(Sheet sheet, Item item, Random random) {
            List<Item> others = sheet.items().stream()
                    .filter(other -> !other.equals(item) && other.measure().equals(item.measure()))
                    .toList();
            if (others.isEmpty()) {
                return Map.of();
            }
            Item other = others.get(random.nextInt(others.size()));
            return Map.of(item.code(), sheet.value(other), other.code(), sheet.value(item));
        }
    },
    SHIFTED("rows slipped") {
        @Override
        Map<String, BigDecimal> spoil(Sheet sheet, Item item, Random random) {
            int first = sheet.items().indexOf(item);
            int last = first + 2 + random.nextInt(3);
            Map<String, BigDecimal> changed = new LinkedHashMap<>();
            for (int row = first;
                    row >= 1 && row <= last && last < sheet.items().size();
                    row++) {
                changed.put(
                        sheet.items().get(row).code(), sheet.value(sheet.items().get(row - 1)));
            }
            return changed;
        }
    },
    LAST_YEAR("last year's number") {
        @Override
        Map<String, BigDecimal> spoil(Sheet sheet, Item item, Random random) {
            BigDecimal before = sheet.lastYear().get(item.code());
            return before == null ? Map.of() : Map.of(item.code(), before);
        }
    },
    TOTAL_AS_PART("a total in a part") {
        @Override
        Map<String, BigDecimal> spoil(Sheet sheet, Item item, Random random) {
            List<Item> above =
                    new ArrayList<>(sheet.items().subList(0, sheet.items().indexOf(item)));
            above.removeIf(
                    other -> other.indent() >= item.indent() || !other.measure().equals(item.measure()));
            return above.isEmpty() ? Map.of() : Map.of(item.code(), sheet.value(above.get(above.size() - 1)));
        }
    };

    /** The numbers of one return as they should be, in the order of the form. */
    record Sheet(List<Item> items, Map<String, BigDecimal> values, Map<String, BigDecimal> lastYear) {

        BigDecimal value(Item item) {
            return java.util.Objects.requireNonNull(values.get(item.code()));
        }

        String digits(Item item) {
            return value(item).toPlainString();
        }
    }

    private final String english;

    FaultKind(String english) {
        this.english = english;
    }

    String english() {
        return english;
    }

    /** Numbers to stand where others should; none when this cell cannot be spoiled in this way. */
    abstract Map<String, BigDecimal> spoil(Sheet sheet, Item item, Random random);

    /** Only what somebody would write: digits, no zero in front. */
    private static Map<String, BigDecimal> written(Item item, String digits) {
        boolean writable = digits.matches("0|[1-9]\\d*");
        return writable ? Map.of(item.code(), new BigDecimal(digits)) : Map.of();
    }
}
