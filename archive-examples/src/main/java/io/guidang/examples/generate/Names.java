package io.guidang.examples.generate;

import java.util.List;

/** Names of people who do not exist. Some hold characters outside the basic plane, as some real names do. */
final class Names {

    private static final List<String> SURNAMES =
            List.of("徐", "胡", "戴", "姚", "高", "罗", "向", "周", "孟", "蔡", "韦", "卢", "熊", "付", "林", "谭", "马", "蒋", "钟", "邹");

    private static final List<String> GIVEN = List.of(
            "英", "伟", "云", "子", "秀", "峰", "轩", "海", "刚", "军", "辉", "兰", "涛", "艳", "玉", "然", "玲", "熙", "俊", "丽", "思",
            "杰", "雅", "超", "燕", "娟");

    private static final List<String> RARE = List.of("𬭚", "𠅤");

    private Names() {}

    static String person(Dice dice) {
        StringBuilder name = new StringBuilder(dice.oneOf(SURNAMES));
        for (int i = 1 + dice.below(2); i > 0; i--) {
            name.append(dice.percent(4) ? dice.oneOf(RARE) : dice.oneOf(GIVEN));
        }
        return name.toString();
    }
}
