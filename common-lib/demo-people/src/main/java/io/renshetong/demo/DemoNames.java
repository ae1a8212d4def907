package io.renshetong.demo;

import java.util.List;
import java.util.random.RandomGenerator;

/** Common surnames and given names put together by chance, and some that old systems can't write. */
final class DemoNames {
    private static final String SURNAMES = "王李张刘陈杨黄赵吴周徐孙马朱胡林郭何高罗郑梁谢宋唐许邓韩冯曹彭曾肖田董潘袁蔡蒋余于杜叶程魏苏吕丁任卢姚沈"
            + "钟姜崔谭陆范汪廖石金韦贾夏付方邹熊白孟秦邱侯江尹薛阎段雷龙黎史陶贺毛郝顾龚邵万覃武钱戴严莫孔向常汤欧易文";
    private static final List<String> DOUBLE_SURNAMES = List.of("欧阳", "司马", "上官", "诸葛", "皇甫");
    private static final String MALE = "伟强磊军勇杰涛超明刚平辉鹏华飞鑫波斌宇浩凯健俊帆帅旭宁龙林欢建国志文海峰新民永福光荣胜利学祥义兴良才发武清松柏";
    private static final String FEMALE = "芳娜敏静丽艳娟霞秀兰英华玉梅萍红玲燕桂凤洁丹莉琳雪晶妍茜秋珊莎锦黛青倩婷姣婉娴瑾颖露瑶怡婵雁蓓纨仪荷丹蓉眉君琴蕊薇菁梦岚苑";
    private static final String EITHER = "子晓一思佳家嘉文雨天泽欣宇梓若清安宁云小春冬少世启德景";

    /** Rare characters of Extension A and B, a dot between two names, a long one: what name fields have to bear. */
    static final List<Rare> RARE = List.of(
            new Rare("陈䶮", "01"),
            new Rare("李𠮷祥", "01"),
            new Rare("𠮷晓梅", "01"),
            new Rare("阿依古丽·买买提", "05"),
            new Rare("古丽娜尔·阿卜杜热西提", "05"),
            new Rare("扎西次仁·旺堆", "04"),
            new Rare("刘㛃", "01"),
            new Rare("王㐱㵆", "01"),
            new Rare("向玥㴪", "15"),
            new Rare("欧阳𬱖", "01"));

    private DemoNames() {}

    /** A name with the ethnic group (AAC005) it goes with. */
    record Rare(String name, String ethnicGroup) {}

    static String name(boolean male, RandomGenerator chance) {
        String surname = chance.nextInt(60) == 0
                ? DOUBLE_SURNAMES.get(chance.nextInt(DOUBLE_SURNAMES.size()))
                : any(SURNAMES, chance);
        String own = any(male ? MALE : FEMALE, chance);
        return switch (chance.nextInt(10)) {
            case 0, 1 -> surname + own;
            case 2, 3, 4 -> surname + any(EITHER, chance) + own;
            default -> surname + any(male ? MALE : FEMALE, chance) + own;
        };
    }

    private static String any(String characters, RandomGenerator chance) {
        return String.valueOf(characters.charAt(chance.nextInt(characters.length())));
    }
}
